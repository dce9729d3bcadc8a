import { createSecretKey } from "node:crypto";
import { expect, test } from "@jest/globals";
import { eraseOrigins } from "../../src/record/events/erase-origins.js";
import { eventHeads, verifyEvents } from "../../src/record/events/verify-events.js";
import { allOf, origin, reading, useEvents } from "./use-events.js";

const { database, given, recorder, recorded, stored, defects } = useEvents();

test("events are stored in one chain per server, and the chain is whole", async () => {
  const servers = [await recorded(3), await recorded(2)];
  expect((await eventHeads(database)).map(({ number }) => number).sort()).toEqual([2, 3]);
  expect(new Set((await eventHeads(database)).map(({ server }) => server))).toEqual(new Set(servers));
  expect((await stored())[0]).toMatchObject({ event: "READ_RESTRICTED", origin });
  expect(await defects()).toEqual([]);
});

test.each([
  ["changed", "MATCH (e:Event {number: 2}) SET e.account = 'orang lain'", { number: 2, what: "CHANGED" }],
  ["removed", "MATCH (e:Event {number: 2}) DELETE e", { number: 2, what: "MISSING" }],
  ["truncated", "MATCH (e:Event {number: 3}) DELETE e", { what: "TRUNCATED" }],
  ["without its head", "MATCH (c:EventChain) DELETE c", { what: "TRUNCATED" }],
  ["of another origin", "MATCH (o:Origin) SET o.address = '10.9.9.9'", { number: 1, what: "ORIGIN_CHANGED" }],
  [
    "exchanged",
    "MATCH (a:Event {number: 1}), (b:Event {number: 2}) SET a.number = 2, b.number = 1",
    { number: 1, what: "CHANGED" },
  ],
])("a chain with an event that is %s is found", async (_what, harm, defect) => {
  await recorded(3);
  await given(harm);
  expect(await defects()).toContainEqual(expect.objectContaining(defect));
});

test("a truncation whose traces were removed is found against a seal", async () => {
  const server = await recorded(3);
  const sealed = await eventHeads(database);
  await given(
    "MATCH (last:Event {number: 3}), (e:Event {number: 2}), (c:EventChain) SET c.number = 2, c.hash = e.hash DELETE last",
  );
  expect(await defects()).toEqual([]);
  expect(await defects(sealed)).toEqual([{ server, what: "TRUNCATED" }]);
  await given("MATCH (n) WHERE n:Event OR n:EventChain DELETE n");
  expect(await defects(sealed)).toEqual([{ server, what: "TRUNCATED" }]);
});

test("a key that is not that of the chain finds every event changed", async () => {
  await recorded(1);
  const other = allOf(verifyEvents(database, createSecretKey("x".repeat(43), "utf8")));
  expect(await other).toEqual([expect.objectContaining({ what: "CHANGED" })]);
});

test("an origin that was erased is not stored again by the next batch of the server", async () => {
  const { made } = recorder();
  made.note(reading);
  await made.store();
  expect(await eraseOrigins(database, { account: "Inspektorat" })).toBe(1);
  made.note({ ...reading, subject: "/lagi" });
  await made.stop();
  expect((await stored()).map(event => event.origin)).toEqual([null, origin]);
  expect(await defects()).toEqual([]);
});

test("erased origins leave the chain whole, and nothing of them in it", async () => {
  await recorded(2);
  expect(await eraseOrigins(database, { account: "orang lain" })).toBe(0);
  expect(await eraseOrigins(database, { before: "2026-01-01" })).toBe(0);
  expect(await eraseOrigins(database, { account: "Inspektorat" })).toBe(1);
  expect(await defects()).toEqual([]);
  expect((await stored())[0]).toMatchObject({ event: "READ_RESTRICTED", origin: null });
  const [row] = await database.read("MATCH (n) RETURN collect(properties(n)) AS all");
  for (const text of Object.values(origin)) expect(JSON.stringify(row)).not.toContain(text);
});
