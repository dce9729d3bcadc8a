import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { application, named, story } from "../overlaps-story.js";
import { levels } from "./levels.js";

const { ask, given } = useRepository();

/** Applications of the function F2 that come before any other by code; with NASKAH one more than are compared. */
const crowd = Array.from({ length: 25 }, (_, index) => `A${10 + index}`);
const secret = "Telepati Ikan Tuna";

beforeEach(async () => {
  await given(story);
  await given(
    `MATCH (f {code: 'F2'}), (opd {code: 'DISHUB'}), (surat {code: 'SURAT'})
     CREATE (surat)-[:FULFILS {id: 'own'}]->(f)
     ${application("RAHASIA", secret, "DISHUB")} CREATE (rahasia)-[:OWNED_BY {id: 'o9'}]->(opd)
     ${crowd.map(code => `${application(code, code, "DINKES")} CREATE (${code.toLowerCase()})-[:FULFILS {id: 'f${code}'}]->(f)`).join("\n")}`,
  );
});

async function cutFor(viewer: Viewer) {
  const { data, errors } = await ask(
    `{ overlaps(opd: "opd:DISHUB") { cut { element { code } holders } } }`,
    {},
    viewer,
  );
  expect(errors).toBeUndefined();
  return data.overlaps.cut.map(({ element, holders }: any) => [element.code, holders]);
}

const probe = (name: string) => [
  `MATCH (f {code: 'F2'}) ${named("probe", "Application", "ZZ", name, ", responsible: 'DINKES', confidentiality: 'PUBLIC'")}
     CREATE (probe)-[:FULFILS {id: 'fz'}]->(f) WITH 1 AS done CALL db.awaitIndexes() RETURN done`,
];

test("holders of an item are found by no hidden name of the OPD, so that their number tells no word of it", async () => {
  await given(levels({ hidden: ["RAHASIA"] }));
  const before = await cutFor(staff);
  for (const statement of probe(secret)) await given(statement);
  expect(before).toEqual([["F2", 27]]);
  expect(await cutFor(staff)).toEqual(before);
  expect(await cutFor(localViewer)).toEqual([["F2", 28]]);
});

test("an item with too many holders, of which the public sees few, is no cut for the public", async () => {
  await given(levels({ hidden: crowd.slice(5), open: ["F2", "SURAT", "DISHUB", "NASKAH", ...crowd.slice(0, 5)] }));
  expect(await cutFor(staff)).toEqual([["F2", 7]]);
  expect(await cutFor(publicViewer)).toEqual([]);
});
