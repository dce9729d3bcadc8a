import { expect, test } from "@jest/globals";
import { FairQueue, type Waiting } from "../../../src/common/fair-queue.js";

/** Returns a queue like that of pictures, whose tasks wait until they are ended, and the order in which they began. */
function queueOf(mostWaiting: number) {
  const queue = new FairQueue({ atOnce: 2, atOnceLarge: 1, mostWaiting });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const enter = (name: string, waiting: Waiting) =>
    queue
      .turn(() => {
        begun.push(name);
        return new Promise<void>(done => ends.push(done));
      }, waiting)
      .then(
        () => "done",
        ({ code }) => code,
      );
  const endAll = () => {
    for (const end of ends.splice(0)) end();
  };
  return { queue, begun, enter, endAll };
}

const settled = () => new Promise(done => setTimeout(done, 10));

test("A small task begins although as many large ones wait as may", async () => {
  const { begun, enter, endAll, queue } = queueOf(3);
  const large = ["a", "b", "c", "d"].map(name => enter(name, { client: "one", isLarge: true }));
  const small = enter("small", { client: "one" });
  await settled();
  expect(begun).toEqual(["a", "small"]);
  expect([queue.waiting, queue.refused]).toEqual([3, 0]);
  while (queue.busy > 0) {
    endAll();
    await settled();
  }
  expect(await Promise.all([...large, small])).toEqual(Array(5).fill("done"));
});

test("In a full queue the newest task of the client with the most is refused, of equals the new one", async () => {
  const { enter, endAll, queue } = queueOf(3);
  const many = ["a", "b", "c", "d"].map(name => enter(name, { client: "many", isLarge: true }));
  const other = enter("e", { client: "other", isLarge: true });
  expect(await many[3]).toBe("TOO_MANY_REQUESTS");
  const second = enter("f", { client: "other", isLarge: true });
  expect(await second).toBe("TOO_MANY_REQUESTS");
  expect([queue.waiting, queue.refused]).toEqual([3, 2]);
  while (queue.busy > 0) {
    endAll();
    await settled();
  }
  expect(await Promise.all([...many.slice(0, 3), other])).toEqual(Array(4).fill("done"));
});
