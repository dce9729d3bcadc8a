import { expect, it } from "@jest/globals";
import { localViewer } from "../../../src/repository/viewer.js";
import { applyChanges } from "../../../src/repository/writing/apply-changes.js";
import { today } from "../../support/repository.js";
import { stateOf } from "./bulk-write.js";
import { create, useWriter } from "./writer.js";

const { database } = useWriter();

/** The real one, but for what it tells of its heap. */
const withHeap = (rows: () => Promise<object[]>) => ({
  timeLimits: database.timeLimits,
  revision: () => database.revision(),
  read: (cypher: string) => (cypher.includes("dbms.queryJmx") ? rows() : database.read(cypher)),
  write: database.write.bind(database),
});
const writing = (heap: () => Promise<object[]>, count: number) => {
  const operations = Array.from({ length: count }, (_, index) => create("Application", `A${index}`));
  return applyChanges({ database: withHeap(heap), viewer: localViewer, today }, operations, { validateOnly: true });
};

it("More rows than the heap of Neo4j holds are refused before the first is written, with what to raise", async () => {
  const refused = writing(async () => [{ bytes: 2 ** 26 }], 8_000);
  await expect(refused).rejects.toMatchObject({
    code: "TOO_MANY_ROWS",
    message: expect.stringMatching(/^16000 baris .* Naikkan NEO4J_HEAP menjadi 1g .*server\.memory\.heap\.max_size/),
    details: { rows: 16_000, heapNeeded: "1g" },
  });
  expect(await stateOf(database)).toEqual([]);
});

it("The same rows go into the heap that Neo4j really has, which it tells", async () => {
  const [row] = await database.read(
    "CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes RETURN attributes.HeapMemoryUsage.value.properties.max AS bytes",
  );
  expect(row!.bytes).toBeGreaterThan(2 ** 28);
  expect((await writing(async () => [row!], 8_000)).problems).toEqual([]);
});

it("A Neo4j that does not tell its heap is trusted", async () => {
  expect((await writing(() => Promise.reject(new Error("forbidden")), 5_500)).problems).toEqual([]);
});
