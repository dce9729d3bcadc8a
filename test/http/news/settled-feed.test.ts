import { expect, test } from "@jest/globals";
import { SettledFeed } from "../../../src/repository/feed/settled-feed.js";

const [first, second] = ["2026-11-24T00:00:00.001Z", "2026-11-24T00:00:00.003Z"];

/** Database with a newest record and writes in progress, whose first list of writes arrives when the test wants. */
function slowDatabase() {
  const state = { newest: first, writes: [] as string[], revision: 0, lists: 0 };
  let arrive = () => {};
  const late = new Promise<void>(resolve => {
    arrive = resolve;
  });
  return {
    state,
    arrive,
    read: async () => [{ newest: state.newest }],
    revision: async () => String(state.revision++),
    async writesInProgress() {
      const listed = [...state.writes];
      if (state.lists++ === 0) await late;
      return listed;
    },
  };
}

const turns = () => new Promise(done => setTimeout(done, 20));

test("a list of writes that arrives late hides no write of a later look", async () => {
  const database = slowDatabase();
  const feed = new SettledFeed(database);
  const slow = feed.look();
  while (database.state.lists === 0) await turns();
  // A write takes a time between the two and is not committed; another one has committed a later time.
  Object.assign(database.state, { newest: second, writes: ["slow write"] });
  const quick = feed.look();
  await turns();
  database.arrive();
  expect(await Promise.all([slow, quick])).toEqual([first, first]);
  expect(await feed.look()).toBe(first);
  database.state.writes = [];
  expect(await feed.look()).toBe(second);
});

test("all who look during a look share the next one", async () => {
  const database = slowDatabase();
  const feed = new SettledFeed(database);
  const slow = feed.look();
  while (database.state.lists === 0) await turns();
  const others = Array.from({ length: 50 }, () => feed.look());
  database.arrive();
  await Promise.all([slow, ...others]);
  expect(database.state.lists).toBe(2);
});
