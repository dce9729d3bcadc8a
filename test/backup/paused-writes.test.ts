import { describe, expect, test } from "@jest/globals";
import { useCopies } from "./use-copies.js";

const { connection, services } = useCopies();

/** Work of a pause that says when it has begun, and lasts until `end`. */
function held() {
  let [begin, end] = [() => {}, () => {}];
  const begun = new Promise<void>(resolve => (begin = resolve));
  const ended = new Promise<void>(resolve => (end = resolve));
  const work = () => {
    begin();
    return ended;
  };
  return { work, begun, end };
}

describe("A write", () => {
  test("waits during the pause, and is then done", async () => {
    const pause = held();
    const paused = connection.whilePaused(60_000, pause.work);
    await pause.begun;
    let isWritten = false;
    const writing = services("A").finally(() => (isWritten = true));
    await new Promise(done => setTimeout(done, 500));
    expect(isWritten).toBe(false);
    pause.end();
    await paused;
    expect((await writing).problems).toEqual([]);
  });

  test("is not held up longer by a backup that hangs or was killed", async () => {
    const pause = held();
    const hanging = connection.whilePaused(1_000, pause.work);
    hanging.catch(() => {});
    await pause.begun;
    // Done while the backup still hangs.
    expect((await services("A")).problems).toEqual([]);
    pause.end();
    await expect(hanging).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  });
});
