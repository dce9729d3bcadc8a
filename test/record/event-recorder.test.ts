import { expect, test } from "@jest/globals";
import type { Database } from "../../src/database/database.js";
import { DatabaseError } from "../../src/database/database-error.js";
import { reading as read, useEvents } from "./use-events.js";

const { database, recorder, stored, defects } = useEvents();

test("refusals of an account are counted by code and minute, and stored when the minute is over", async () => {
  let now = new Date("2026-11-29T01:00:10Z");
  const { made } = recorder({ now: () => now });
  const refused = (account: string, subject: string) => made.note({ event: "REFUSED", account, roles: [], subject });
  for (let each = 0; each < 1_000; each++) refused("public", "UNAUTHENTICATED");
  refused("public", "FORBIDDEN");
  await made.store();
  expect(await stored()).toEqual([]);
  now = new Date("2026-11-29T01:01:00Z");
  refused("public", "FORBIDDEN");
  await made.store();
  expect((await stored()).map(({ subject, count }) => [subject, count])).toEqual(
    expect.arrayContaining([
      ["UNAUTHENTICATED", 1_000],
      ["FORBIDDEN", undefined],
    ]),
  );
  await made.stop();
  expect(await stored()).toHaveLength(3);
});

test("while Neo4j is away events wait up to a bound, and the number of lost ones is recorded", async () => {
  let isAway = true;
  const write: Database["write"] = work =>
    isAway ? Promise.reject(new DatabaseError("DATABASE_UNAVAILABLE")) : database.write(work);
  const { made, faults } = recorder({ database: { write }, mostWaiting: 3 });
  for (let each = 0; each < 5; each++) made.note({ ...read, subject: String(each) });
  await made.store();
  expect(made.numbers).toEqual({ recorded: 0, lost: 2, waiting: 3 });
  expect(faults).toEqual([expect.any(DatabaseError)]);
  isAway = false;
  await made.stop();
  expect((await stored()).map(({ event, subject, count }) => subject ?? [event, count])).toEqual(
    expect.arrayContaining(["0", "1", "2", ["EVENTS_LOST", 2]]),
  );
  expect(made.numbers).toEqual({ recorded: 4, lost: 2, waiting: 0 });
  expect(await defects()).toEqual([]);
});

test("a batch whose answer was lost is not stored twice", async () => {
  let attempts = 0;
  const write: Database["write"] = async work => {
    const result = await database.write(work);
    if (attempts++ === 0) throw new DatabaseError("DATABASE_UNAVAILABLE");
    return result;
  };
  const { made } = recorder({ database: { write } });
  made.note(read);
  await made.store();
  made.note({ ...read, subject: "lagi" });
  await made.stop();
  expect(await stored()).toHaveLength(2);
  expect(await defects()).toEqual([]);
});
