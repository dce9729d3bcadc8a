import { expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { story } from "../ownership-story.js";
import { levels } from "./levels.js";

const { ask, given } = useRepository();

const counts = "hidden { kind count }";
const fields = `owner { code } owners { code } isInherited isAmbiguous inheritedFrom { distance element { code } } ${counts} picture
  answering(first: 50) { totalCount ${counts} nodes { role distance opd { code } element { code } } }`;

async function ownerOf(of: string, viewer: Viewer) {
  const { data, errors } = await ask(`{ ownership(of: "${of}") { ${fields} } }`, {}, viewer);
  expect(errors).toBeUndefined();
  const { picture, ...ownership } = data.ownership;
  return { picture, ...ownership };
}

test("an owner is inherited through a hidden element", async () => {
  await given(story);
  await given(levels({ hidden: ["VM", "LOST"] }));
  await given("MATCH (db {code: 'DB'}), (vm {code: 'VM'}) CREATE (db)-[:HOSTED_ON {id: 'h'}]->(vm)");
  const [all, part] = [await ownerOf("infrastructure:DB", localViewer), await ownerOf("infrastructure:DB", staff)];
  expect(all).toMatchObject({ owner: { code: "KOMINFO" }, isInherited: true });
  expect({ ...part, answering: null, picture: null }).toEqual({ ...all, answering: null, picture: null });
});

test("a hidden source and a hidden owner are counted, and never named", async () => {
  await given(story);
  await given(levels({ hidden: ["DC", "BKD", "DATA"] }));
  const [all, part] = [await ownerOf("infrastructure:VM", localViewer), await ownerOf("infrastructure:VM", staff)];
  expect(all.inheritedFrom).toEqual([{ distance: 1, element: { code: "DC" } }]);
  expect(part).toMatchObject({ owner: { code: "KOMINFO" }, isInherited: true, inheritedFrom: [] });
  expect(part.hidden).toEqual([{ kind: "Infrastructure", count: 1 }]);
  const s2 = await ownerOf("service:S2", staff);
  expect(s2).toMatchObject({ owner: null, owners: [], isInherited: false, isAmbiguous: false });
  expect(s2.hidden).toEqual([{ kind: "Opd", count: 1 }]);
});

test("several owners are ambiguous, also if some are hidden", async () => {
  await given(story);
  await given(levels({ hidden: ["S2", "BKD"] }));
  const [all, part] = [await ownerOf("application:A1", localViewer), await ownerOf("application:A1", staff)];
  expect(all).toMatchObject({ owner: null, isAmbiguous: true, owners: [{ code: "BKD" }, { code: "DKP" }] });
  expect(part).toMatchObject({ owner: null, isAmbiguous: true, owners: [{ code: "DKP" }] });
  expect(part.hidden).toEqual([
    { kind: "Opd", count: 1 },
    { kind: "Service", count: 1 },
  ]);
});

test("roles for hidden elements and of hidden OPDs are left out, and what lies behind is not", async () => {
  await given(story);
  await given(levels({ hidden: ["A1", "BKD", "DC"], open: ["S1", "DKP", "KOMINFO", "DATA"] }));
  const [all, part, ofPublic] = [
    await ownerOf("service:S1", localViewer),
    await ownerOf("service:S1", staff),
    await ownerOf("service:S1", publicViewer),
  ];
  const rows = ({ answering }: any) =>
    answering.nodes.map(({ role, opd, element }: any) => `${element.code} ${role} ${opd.code}`);
  const shown = ["S1 OWNED_BY DKP", "S1 PERFORMED_BY DKP", "DATA STEWARDED_BY KOMINFO"];
  expect(rows(all)).toEqual(expect.arrayContaining([...shown, "A1 DEVELOPED_BY BKD", "DC OWNED_BY KOMINFO"]));
  expect([rows(part), part.answering.totalCount]).toEqual([shown, 3]);
  expect(part.answering.hidden).toEqual([
    { kind: "Application", count: 1 },
    { kind: "Infrastructure", count: 1 },
    { kind: "Opd", count: 1 },
  ]);
  expect(rows(ofPublic)).toEqual(shown);
  expect([ofPublic.hidden, ofPublic.answering.hidden, all.answering.hidden]).toEqual([[], [], []]);
  for (const { picture } of [part, ofPublic]) expect(picture).not.toMatch(/A1|BKD|DC/);
});
