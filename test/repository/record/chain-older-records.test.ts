import { beforeEach, expect, test } from "@jest/globals";
import type { Database } from "../../../src/database/database.js";
import { requireRecordKey } from "../../../src/record/require-record-key.js";
import { chainOlderRecords } from "../../../src/repository/record/chain-older-records.js";
import { verifyChains } from "../../../src/repository/record/verify-chains.js";
import { recordKey } from "../../support/record-key.js";
import { create, remove, update, useWriter } from "../changes/writer.js";

const { apply, database, element, statement } = useWriter();

/** Writes a log as an earlier version did, without links. */
beforeEach(async () => {
  await apply(["A", "B", "C", "D"].map(code => create("Service", code)));
  for (const name of ["Satu", "Dua", "Tiga", "Empat"]) await apply([update("service:A", { name })]);
  await apply([remove("service:B")]);
  await apply([{ action: "merge", from: "service:D", into: "service:C", path: [] }]);
  await statement("MATCH (c:Change) REMOVE c.hash, c.previous, c.mergedHead");
  await statement("MATCH (n:Element) REMOVE n.recordHead");
  await statement(
    "CREATE (:Element:Service {id: 'tanpa', kind: 'Service', plateau: 'AS_IS', confidentiality: 'INTERNAL', code: 'TANPA', name: 'Tanpa catatan', rev: 4})",
  );
  await requireRecordKey(database, recordKey, "record-key");
});

async function verify() {
  const told: string[] = [];
  const checked = await verifyChains(database, recordKey, ({ what, where }) => told.push(`${where} ${what}`));
  return { ...checked, told };
}

const chain = (on: Pick<Database, "read" | "write"> = database) => chainOlderRecords(on, { batch: 3 });

test("the log from before is chained in the order of its revisions, says so, and continues", async () => {
  await chain();
  const whole = { records: 11, chainedLater: 11, elements: 4, withoutRecord: 1, told: [] };
  expect(await verify()).toEqual(whole);
  expect((await element("TANPA"))!.recordHead).toBeUndefined();
  const later = [update("service:A", { name: "Lima" }), update("service:TANPA", { name: "Kini tercatat" })];
  expect((await apply(later)).problems).toEqual([]);
  expect(await verify()).toEqual({ ...whole, records: 13, elements: 5, withoutRecord: 0 });
});

test("a start that is killed in between is continued by the next one, and so is one beside it", async () => {
  let batches = 0;
  const dying: Pick<Database, "read" | "write"> = {
    read: (...sent) => database.read(...sent),
    write: work => (++batches > 2 ? Promise.reject(new Error("killed")) : database.write(work)),
  };
  await expect(chain(dying)).rejects.toThrow("killed");
  expect((await verify()).told).not.toEqual([]);
  await Promise.all([chain(), chain()]);
  expect(await verify()).toMatchObject({ records: 11, chainedLater: 11, told: [] });
});

test("whoever removes links and the sign that older records were chained gets no new ones", async () => {
  await chain();
  await apply([update("service:A", { name: "Lima" })]);
  await statement("MATCH (c:Change {ref: 'service:C'}) REMOVE c.hash, c.previous SET c.note = 'palsu'");
  await statement("MATCH (key:RecordKey) DELETE key");
  await requireRecordKey(database, recordKey, "record-key");
  await chain();
  expect((await verify()).told).toContainEqual(expect.stringMatching(/^The record of service:C .* UNLINKED$/));
});

test("it is done once: a record whose link somebody removes later does not get another", async () => {
  await chain();
  await statement("MATCH (c:Change {ref: 'service:A', revTo: 2}) REMOVE c.hash SET c.note = 'palsu'");
  await chain();
  expect((await verify()).told).toEqual([
    expect.stringMatching(/^The record of service:A .* revision 2, UNLINKED$/),
    expect.stringMatching(/revision 3, OUT_OF_CHAIN$/),
  ]);
});

test("a server with another record key is refused at its start", async () => {
  const { recordKeyOf } = await import("../../../src/record/record-key.js");
  const other = recordKeyOf("another key of at least thirty-two characters");
  await expect(requireRecordKey(database, other, "/data/record-key")).rejects.toThrow(
    /^\/data\/record-key is not the record key of this database\. .*RECORD_KEY_FILE/,
  );
  await requireRecordKey(database, recordKey, "record-key");
});
