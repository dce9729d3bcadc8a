import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { Patience } from "../../src/database/trial/patience.js";

/** Returns a limit, and the number of times that it has ended. */
function limitOf(leftMs: number) {
  let ended = 0;
  const patience = new Patience(leftMs, () => {
    ended++;
  });
  return { patience, ended: () => ended };
}

test("a limit that is stopped while it is suspended does not end what comes after it", async () => {
  const { patience, ended } = limitOf(20);
  const suspended = patience.without(() => wait(10));
  patience.stop();
  await suspended;
  await patience.without(() => wait(1));
  await wait(60);
  expect(ended()).toBe(0);
});

test("a limit ends once, and not while it is suspended", async () => {
  const { patience, ended } = limitOf(20);
  await patience.without(() => wait(60));
  expect(ended()).toBe(0);
  await wait(60);
  expect(ended()).toBe(1);
});
