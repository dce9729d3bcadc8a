import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { appendEvents } from "../../../src/record/events/append-events.js";
import { verifyEvents } from "../../../src/record/events/verify-events.js";
import { verifySeals } from "../../../src/repository/record/seals.js";
import { allOf, reading } from "../../record/use-events.js";
import { recordKey } from "../../support/record-key.js";
import { remove, update } from "../changes/writer.js";
import { useSealedRecord } from "./sealed-story.js";

const { database, seals, apply, seal } = useSealedRecord();

test("seals follow each other, and one that is removed, changed or exchanged is found", async () => {
  await apply(remove("service:C"));
  await seal();
  await apply(update("service:B", { name: "Dua" }));
  await seal();
  expect(await seal()).toBeUndefined();
  const text = readFileSync(seals, "utf8");
  const [first, second, third] = text.split("\n");
  const found = async (...lines: (string | undefined)[]) => {
    writeFileSync(seals, lines.map(line => `${line}\n`).join(""));
    const told: string[] = [];
    await verifySeals(database, recordKey, seals, ({ what }) => told.push(what));
    return told;
  };
  expect(await found(first, second, third)).toEqual([]);
  expect(await found(first, third)).toEqual(["SEAL_OUT_OF_CHAIN"]);
  expect(await found(second, third)).toEqual(["SEAL_OUT_OF_CHAIN"]);
  expect(await found(first, third, second)).toEqual(["SEAL_OUT_OF_CHAIN", "SEAL_OUT_OF_CHAIN"]);
  expect(await found(first, second!.replace('"count":1', '"count":2'))).toEqual(["SEAL_CHANGED", "SEALED_CHANGED"]);
  expect(await found(first, "bukan segel", third)).toEqual(["SEAL_UNREADABLE", "SEAL_OUT_OF_CHAIN"]);
  for (const [text, instead] of [
    ['"count":1', '"count":"1"'],
    ['"root":', '"akar":'],
    ['"from":', '"events":1,"from":'],
  ] as const)
    expect(await found(first, second!.replace(text, instead))).toEqual(["SEAL_UNREADABLE"]);
  expect(await found(first, second!.replace('"from":', '"lain":1,"from":'))).toEqual(["SEAL_CHANGED"]);
});

test("a seal that a killed server did not finish counts as none, and the next one takes its place", async () => {
  const [first, second, third] = readFileSync(seals, "utf8").split("\n");
  writeFileSync(seals, `${first}\n${first!.slice(0, 50)}`);
  const told: string[] = [];
  await verifySeals(database, recordKey, seals, ({ what }) => told.push(what));
  expect(told).toEqual([]);
  await seal();
  const lines = readFileSync(seals, "utf8").split("\n");
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([3, first, ""]);
  expect(JSON.parse(lines[1]!)).toMatchObject({ previous: JSON.parse(first!).hash, count: 2 });
  expect([second, third].join()).not.toContain(lines[1]!);
});

/** Appends reads to the chain of events of a server. */
const append = (server: string, ...subjects: string[]) =>
  database.write(transaction =>
    appendEvents(
      transaction,
      server,
      subjects.map(subject => ({
        id: randomUUID(),
        event: { ...reading, origin: undefined, at: new Date().toISOString(), subject },
      })),
    ),
  );

test("events that were cut off are found against an older seal, also when the chain went on and was sealed again", async () => {
  await append("s", "1", "2", "3");
  await apply(update("service:B", { name: "Tiga" }));
  await seal();
  await database.write(transaction =>
    transaction.run(
      "MATCH (e:Event {server: 's', number: 3}), (last:Event {server: 's', number: 2}), (c:EventChain {id: 's'}) SET c.number = 2, c.hash = last.hash DELETE e",
    ),
  );
  await append("s", "4", "5");
  await apply(update("service:B", { name: "Empat" }));
  await seal();
  const { heads } = await verifySeals(database, recordKey, seals, () => {});
  const defects = await allOf(verifyEvents(database, recordKey, [...heads.values()]));
  expect(defects).toEqual([{ server: "s", number: 3, what: "CHANGED" }]);
});

test("a seal with the heads of a thousand chains of events is followed by the next one", async () => {
  const servers = Array.from({ length: 1_000 }, (_, each) => `server-${each}-${"x".repeat(60)}`);
  await database.write(transaction =>
    transaction.run(
      "UNWIND $servers AS id CREATE (:EventChain {id: id, number: 1, hash: 'x', lockedAt: timestamp()})",
      { servers },
    ),
  );
  await apply(update("service:B", { name: "Lima" }));
  const long = await seal();
  expect(JSON.stringify(long).length).toBeGreaterThan(65_536);
  await apply(update("service:B", { name: "Enam" }));
  expect(await seal()).toMatchObject({ previous: long!.hash, count: 1 });
});
