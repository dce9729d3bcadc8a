import { beforeEach, expect, test } from "@jest/globals";
import { type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { limits } from "../../../src/common/limits.js";
import { verifyChains } from "../../../src/repository/record/verify-chains.js";
import { recordKey } from "../../support/record-key.js";
import { useRepository } from "../../support/repository.js";
import { create, useWriter } from "./writer.js";

const { ask } = useRepository();
const { apply, database, statement } = useWriter();

beforeEach(async () => {
  await apply([
    create("Opd", "DKP", { opdType: "DINAS" }),
    create("Document", "SK-12", { documentType: "DECREE" }),
    create("Document", "BA-3", { documentType: "REPORT", confidentiality: "RESTRICTED" }),
    create("Service", "IZIN", { relations: { ownedBy: { add: [{ to: "opd:DKP" }] } } }),
  ]);
});

const change = (cites: readonly string[], viewer?: Viewer, more = "") =>
  ask(
    `mutation ($cites: [ID!]) { applyChanges(cites: $cites ${more} operations: [{ update: { ref: "service:IZIN", expectedRev: 1, changes: { service: { purpose: "Baru" } } } }]) { elements { rev } problems { rule path message } } }`,
    { cites },
    viewer,
  );

/** Returns the newest change of the service as a viewer reads it. */
const newest = async (viewer?: Viewer) => {
  const { data, errors } = await ask(
    `{ changes(element: "service:IZIN", newestFirst: true, first: 1) { nodes { cites { id document { ref name } } } }
       elementAt(ref: "service:IZIN", rev: 2) { change { cites { document { ref } } } } }`,
    {},
    viewer,
  );
  expect(errors).toBeUndefined();
  return data;
};

const problemsOf = async (answer: ReturnType<typeof change>) => {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data!.applyChanges.problems;
};

test("A change cites documents by ref or id, each once, in its record and in that of a revision", async () => {
  const [{ id }] = (await statement("MATCH (n:Document {code: 'BA-3'}) RETURN n.id AS id")) as [{ id: string }];
  expect(await problemsOf(change(["document:SK-12", id, "document:BA-3"]))).toEqual([]);
  const refs = [{ document: { ref: "document:SK-12" } }, { document: { ref: "document:BA-3" } }];
  expect(await newest()).toMatchObject({
    changes: { nodes: [{ cites: refs }] },
    elementAt: { change: { cites: refs } },
  });
});

test("A document that does not exist, or that is none, is refused with its place, and nothing is written", async () => {
  expect(await problemsOf(change(["document:SK-12", "document:SK-13", "service:IZIN"]))).toMatchObject([
    { rule: "TARGET_NOT_FOUND", path: ["cites", "1"] },
    { rule: "NOT_A_DOCUMENT", path: ["cites", "2"], message: expect.stringContaining("bukan dokumen") },
  ]);
  expect(await problemsOf(change(["document:SK-13"], undefined, "validateOnly: true"))).toHaveLength(1);
  const many = Array.from({ length: limits.maxCited + 1 }, (_, index) => `document:D-${index}`);
  expect(await problemsOf(change(many))).toMatchObject([{ rule: "TOO_MANY_CITED", path: ["cites"] }]);
  const { data } = await ask(`{ service(ref: "service:IZIN") { rev } }`);
  expect(data!.service.rev).toBe(1);
});

test("A document that the writer may not see is refused like one that does not exist", async () => {
  const [{ id }] = (await statement("MATCH (n:Opd {code: 'DKP'}) RETURN n.id AS id")) as [{ id: string }];
  const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: [id] }]);
  const [hidden, missing] = [
    await problemsOf(change(["document:BA-3"], editor)),
    await problemsOf(change(["document:BA-4"], editor)),
  ];
  expect(JSON.stringify(hidden)).toBe(JSON.stringify(missing).replaceAll("BA-4", "BA-3"));
  expect(await problemsOf(change(["document:SK-12"], editor))).toEqual([]);
});

test("Whoever may not see a cited document reads that there is one, and nothing of it", async () => {
  await change(["document:SK-12", "document:BA-3"]);
  const [{ id }] = (await statement("MATCH (n:Opd {code: 'DKP'}) RETURN n.id AS id")) as [{ id: string }];
  const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: [id] }]);
  const read = await newest(editor);
  expect(read).toMatchObject({
    changes: { nodes: [{ cites: [{ document: { ref: "document:SK-12" } }, { id: null, document: null }] }] },
    elementAt: { change: { cites: [{ document: { ref: "document:SK-12" } }, { document: null }] } },
  });
  expect(JSON.stringify(read)).not.toContain("BA-3");
});

test("Citations and the hash of a file are in the chain of the record, which holds for records without them", async () => {
  await change(["document:SK-12"]);
  const defects: unknown[] = [];
  const verify = () => verifyChains(database, recordKey, defect => defects.push(defect));
  expect(await verify()).toMatchObject({ records: 5 });
  expect(defects).toEqual([]);
  await statement("MATCH (c:Change {revTo: 2}) SET c.cites = []");
  await verify();
  expect(defects).toMatchObject([{ what: "CHANGED" }]);
});
