import { expect, test } from "@jest/globals";
import { Rollback, type Row } from "../../../src/database/database.js";
import { linkOf } from "../../../src/record/chain.js";
import type { Defect } from "../../../src/repository/record/defect.js";
import { verifySeals } from "../../../src/repository/record/seals.js";
import { verifyChains } from "../../../src/repository/record/verify-chains.js";
import { recordKey } from "../../support/record-key.js";
import { useSealedRecord } from "./sealed-story.js";

const { database, seals } = useSealedRecord();

/** Returns the defects after a statement, which is rolled back. */
async function defectsAfter(cypher: string, parameters: Row = {}): Promise<{ found: string[]; told: Defect[] }> {
  const told: Defect[] = [];
  await database.write(async transaction => {
    await transaction.run(cypher, parameters);
    const reader = { read: transaction.run };
    await verifyChains(reader, recordKey, defect => told.push(defect));
    await verifySeals(reader, recordKey, seals, defect => told.push(defect));
    throw new Rollback(undefined);
  });
  return { told, found: told.map(({ what }) => what) };
}

const recordOf = (ref: string, rev: number) => `MATCH (c:Change {ref: '${ref}', revTo: ${rev}})`;

test("a record that nobody touched is whole, and says what was checked", async () => {
  const told: Defect[] = [];
  expect(await verifyChains(database, recordKey, defect => told.push(defect))).toEqual({
    records: 10,
    chainedLater: 0,
    elements: 4,
    withoutRecord: 0,
  });
  expect(await verifySeals(database, recordKey, seals, defect => told.push(defect))).toMatchObject({
    seals: 1,
    sealed: 10,
  });
  expect(told).toEqual([]);
});

test.each<[string, string, string[]]>([
  ["one changed byte", `${recordOf("service:A", 2)} SET c.after = replace(c.after, 'Satu', 'Sate')`, ["CHANGED"]],
  ["another author", `${recordOf("service:A", 2)} SET c.viewer = 'orang lain'`, ["CHANGED"]],
  ["an added value", `${recordOf("service:A", 2)} SET c.extra = 1`, ["CHANGED"]],
  ["a removed reason", `${recordOf("service:A", 2)} REMOVE c.note`, ["CHANGED"]],
  ["one removed", `${recordOf("service:A", 2)} DELETE c`, ["OUT_OF_CHAIN", "SEALED_CHANGED"]],
  ["the first removed", `${recordOf("service:A", 1)} DELETE c`, ["OUT_OF_CHAIN", "SEALED_CHANGED"]],
  ["the newest removed", `${recordOf("service:A", 4)} DELETE c`, ["HEAD", "SEALED_CHANGED"]],
  [
    "two exchanged",
    `${recordOf("service:A", 2)} MATCH (d:Change {ref: 'service:A', revTo: 3})
     WITH c, d, c.after AS after SET c.after = d.after, d.after = after`,
    ["CHANGED", "CHANGED"],
  ],
  [
    "two whose order is exchanged",
    `${recordOf("service:A", 2)} MATCH (d:Change {ref: 'service:A', revTo: 3})
     SET c.revFrom = 2, c.revTo = 3, d.revFrom = 1, d.revTo = 2`,
    ["CHANGED", "OUT_OF_CHAIN", "CHANGED", "OUT_OF_CHAIN", "OUT_OF_CHAIN"],
  ],
  ["the link removed", `${recordOf("service:A", 4)} REMOVE c.hash`, ["UNLINKED", "HEAD", "SEALED_CHANGED"]],
  ["another head", "MATCH (n {code: 'A'}) SET n.recordHead = 'palsu'", ["HEAD"]],
  ["another revision", "MATCH (n {code: 'A'}) SET n.rev = 3", ["REVISION"]],
  ["an element removed", "MATCH (n {code: 'B'}) DETACH DELETE n", ["ELEMENT_MISSING"]],
  [
    "all records of an element removed",
    "MATCH (c:Change {ref: 'service:B'}) DELETE c",
    ["RECORDS_MISSING", "SEALED_CHANGED"],
  ],
  [
    "the record of a merged element removed",
    "MATCH (c:Change {action: 'DELETED'}) DELETE c",
    ["MERGED_MISSING", "ELEMENT_MISSING", "SEALED_CHANGED"],
  ],
  [
    "the newest removed, and the element set back",
    `${recordOf("service:A", 4)} MATCH (n {code: 'A'}) SET n.recordHead = c.previous, n.rev = 3, n.name = 'Dua' DELETE c`,
    ["SEALED_CHANGED"],
  ],
  [
    "one added whose link is copied",
    `${recordOf("service:A", 4)} MATCH (n {code: 'A'})
     CREATE (d:Change) SET d = properties(c), d.id = 'z', d.revFrom = 4, d.revTo = 5, d.previous = c.hash, n.rev = 5`,
    ["CHANGED", "SEALED_CHANGED"],
  ],
])("verification finds %s", async (_, statement, expected) => {
  const { found } = await defectsAfter(statement);
  expect(found.sort()).toEqual(expected.toSorted());
});

test("a defect names the element, its revision, and what is wrong", async () => {
  const [row] = await database.read("MATCH (n:Element {code: 'A'}) RETURN n.id AS id");
  const { told } = await defectsAfter(`${recordOf("service:A", 2)} SET c.note = 'SK 13/2027'`);
  expect(told).toEqual([{ what: "CHANGED", where: `The record of service:A (${row!.id}), revision 2,` }]);
});

test("a record forged without the key does not fit, and one forged with it does: the key is the secret", async () => {
  const [row] = await database.read(`${recordOf("service:B", 2)} RETURN properties(c) AS c`);
  const forged = { ...row!.c, note: "palsu" };
  const forge = `${recordOf("service:B", 2)} MATCH (n {code: 'B'}) SET c.note = 'palsu', c.hash = $hash, n.recordHead = $hash`;
  const hash = linkOf(recordKey, forged.previous, forged);
  expect((await defectsAfter(forge, { hash: `${hash}=` })).found).toEqual(["CHANGED", "SEALED_CHANGED"]);
  expect((await defectsAfter(forge, { hash })).found).toEqual(["SEALED_CHANGED"]);
});
