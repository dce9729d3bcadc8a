import { beforeEach, expect, it } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { overriding } from "../../support/overriding.js";
import { today } from "../../support/repository.js";
import { stateOf } from "./bulk-write.js";
import { create, relate, useWriter } from "./writer.js";

const { database } = useWriter();

let transactions = 0;
beforeEach(() => {
  transactions = 0;
});

/** Returns the database with another reported heap. */
const withHeap = (rows: () => Promise<object[]>) =>
  overriding(database, {
    read: cypher => (cypher.includes("dbms.queryJmx") ? rows() : database.read(cypher)),
    write: work => {
      transactions++;
      return database.write(work);
    },
  });
const applications = (count: number, more = {}) =>
  Array.from({ length: count }, (_, index) => create("Application", `A${index}`, more));
const applying = (heap: () => Promise<object[]>, operations: Operation[], validateOnly = true) =>
  applyChanges({ database: withHeap(heap), viewer: localViewer, today }, operations, { validateOnly });
const writing = (heap: () => Promise<object[]>, count: number) => applying(heap, applications(count));
const tiny = async () => [{ heap: 2 ** 26 }];

it("More new elements than the heap of Neo4j holds are refused before anything is planned, with what to raise", async () => {
  const refused = writing(tiny, 8_000);
  await expect(refused).rejects.toMatchObject({
    code: "TOO_MANY_ROWS",
    message: expect.stringMatching(/^16000 baris .* Naikkan NEO4J_HEAP menjadi 1g .*server\.memory\.heap\.max_size/),
    details: { rows: 16_000, heapNeeded: "1g" },
  });
  expect(transactions).toBe(0);
  expect(await stateOf(database)).toEqual([]);
});

it("More relations than it holds are refused before the first row is written", async () => {
  const opds = Array.from({ length: 2_000 }, (_, index) => create("Opd", `D${index}`));
  const related = opds.flatMap(({ properties: { code } }) =>
    [1, 2, 3, 4, 5].map(step => relate(`opd:${code}`, "RELATED_TO", `opd:D${(Number(code.slice(1)) + step) % 2_000}`)),
  );
  await expect(applying(tiny, [...opds, ...related])).rejects.toMatchObject({ details: { rows: 14_000 } });
  expect(await stateOf(database)).toEqual([]);
});

it("Elements that are there already, and are to stay as they are, need no heap", async () => {
  const operations = applications(4_000, { orUpdate: true });
  const ample = async () => [{ heap: 2 ** 30 }];
  await applying(ample, operations, false);
  const { touched } = await applying(tiny, operations);
  expect(touched).toMatchObject({ created: 0, updated: 0, unchanged: 4_000 });
});

it("The same rows go into the heap that Neo4j really has, which it tells", async () => {
  const [row] = await database.read(
    "CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes RETURN attributes.HeapMemoryUsage.value.properties.max AS heap",
  );
  expect(row!.heap).toBeGreaterThan(2 ** 28);
  expect((await writing(async () => [row!], 8_000)).problems).toEqual([]);
});

it("A Neo4j that does not tell its heap is trusted", async () => {
  expect((await writing(() => Promise.reject(new Error("forbidden")), 5_500)).problems).toEqual([]);
});
