import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { application, codesOf, decided, named, pairs, story } from "../overlaps-story.js";
import { levels } from "./levels.js";

const { ask, given } = useRepository();
const open = ["SURAT", "NASKAH", "ANTRE1", "F1", "F2", "RAA.01", "RAA.01.02", "RAA.02"];

beforeEach(() => given(story));

async function overlapping(viewer: Viewer, args = "") {
  const source = `{ overlaps${args} { totalCount setAside hidden { kind count } ${pairs} } }`;
  const { data, errors } = await ask(source, {}, viewer);
  expect(errors).toBeUndefined();
  return data.overlaps;
}

test("visible pairs have the score that everybody reads, and members of the others are counted as hidden", async () => {
  await given(levels({ hidden: ["SRIKANDI", "F2"], open }));
  const [all, part, ofPublic] = [
    await overlapping(localViewer),
    await overlapping(staff),
    await overlapping(publicViewer),
  ];
  expect(codesOf(all)).toContain("NASKAH SRIKANDI");
  const visiblePairs = all.nodes.filter(({ elements }: any) => !elements.some(({ code }: any) => code === "SRIKANDI"));
  expect(part.nodes).toEqual(visiblePairs);
  expect(part).toMatchObject({ totalCount: visiblePairs.length, hidden: [{ kind: "Application", count: 1 }] });
  expect(JSON.stringify(part)).not.toContain("SRIKANDI");
  expect(ofPublic.hidden).toEqual([]);
  expect(codesOf(ofPublic)).toEqual(["NASKAH SURAT"]);
});

test("a hidden shared item is a reason with a share, without being named", async () => {
  await given(levels({ hidden: ["F1"], open }));
  const [all, part] = [await overlapping(localViewer), await overlapping(staff)];
  expect(codesOf(part)).toEqual(codesOf(all));
  const reasonOf = ({ nodes }: any) => nodes.find((each: any) => codesOf({ nodes: [each] })[0] === "NASKAH SURAT");
  expect(reasonOf(part).score).toBe(reasonOf(all).score);
  expect(reasonOf(all).reasons[0].shared).toEqual([{ code: "F1" }]);
  expect(reasonOf(part).reasons[0]).toEqual({ ...reasonOf(all).reasons[0], shared: [] });
});

test("names of hidden elements decide nothing, so that nobody finds them by trying names", async () => {
  await given(levels({ hidden: ["ANTRE2"], open }));
  expect(codesOf(await overlapping(localViewer))).toContain("ANTRE1 ANTRE2");
  const before = await overlapping(staff);
  expect(before.hidden).toEqual([]);
  await given(
    `MATCH (a {code: 'ANTRE2'}), (f {code: 'F1'}) CREATE (a)-[:FULFILS {id: 'f9'}]->(f) WITH 1 AS done ${named("same", "Application", "COBA", "Antrean Pasien", ", responsible: 'BKD', confidentiality: 'PUBLIC'")}`,
  );
  const counted = async (reason: string) => (await overlapping(staff, `(reasons: [${reason}])`)).hidden;
  expect(await counted("SIMILAR_NAME")).toEqual([]);
  expect(await counted("SAME_FUNCTION")).toEqual([{ kind: "Application", count: 1 }]);
});

test("a hidden decision sets a visible pair aside, and pairs with hidden members are not counted among them", async () => {
  await given(
    `${application("RAHASIA", "Rahasia", "DINKES")} WITH rahasia MATCH (f {code: 'F1'}) CREATE (rahasia)-[:FULFILS {id: 'f8'}]->(f)`,
  );
  await given(decided);
  await given("MATCH (d:Decision), (r {code: 'RAHASIA'}) CREATE (d)-[:CONCERNS {id: 'k3'}]->(r)");
  await given(levels({ hidden: ["KEP", "RAHASIA"], open }));
  const [all, part] = [await overlapping(localViewer), await overlapping(staff)];
  expect([all.setAside, part.setAside]).toEqual([2, 1]);
  expect(codesOf(part)).not.toContain("NASKAH SURAT");
});

test("a cluster contains its visible members", async () => {
  await given(levels({ hidden: ["SRIKANDI"], open }));
  const clusters = async (viewer: Viewer) =>
    codesOf(await overlapping(viewer, "(grouping: CLUSTERS, kinds: [Application])"));
  expect(await clusters(localViewer)).toEqual(["KEARSIPAN NASKAH SRIKANDI SURAT"]);
  expect(await clusters(staff)).toEqual(["KEARSIPAN NASKAH SURAT"]);
});
