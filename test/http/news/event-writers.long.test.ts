import { describe, expect, test } from "@jest/globals";
import { aWhile } from "./listen.js";
import { idsOf, service, useEvents } from "./use-events.js";
import { writeInProgress } from "./write-in-progress.js";

const { given, other, servers, listening, write, rename, feed } = useEvents();

describe("Among many writers", () => {
  test("a change that is committed after a later one is neither lost nor late, at any server", async () => {
    const [here, there] = [await listening(servers.one.url), await listening(servers.two.url)];
    const record = (id: string, at: string) =>
      `CREATE (:Change {id: '${id}', at: '${at}', viewer: 'x', action: 'UPDATED', kind: 'Service', elementId: '${id}', ref: 'service:${id}', name: 'x', after: '{}'})`;
    // Has taken its time, and has not committed.
    const commit = await writeInProgress(other, record("early", "2026-11-24T00:00:00.001Z"));
    await given(record("late", "2026-11-24T00:00:00.002Z"));
    expect(await feed()).toEqual(["late"]);
    await aWhile();
    expect(idsOf(here, there)).toEqual([]);
    await commit();
    await Promise.all([here.until(2), there.until(2)]);
    expect([idsOf(here), idsOf(there)]).toEqual([
      ["early", "late"],
      ["early", "late"],
    ]);
  });

  test("listeners who move between servers get each change once, in the order of the feed", async () => {
    const codes = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const start = await listening(servers.one.url);
    const steady = await listening(servers.two.url);
    await write(...codes.map(code => service(code)));
    await start.until(codes.length);
    await start.leave();
    const writing = Promise.all(
      codes.map(async code => {
        for (let n = 0; n < 8; n++) await rename(`service:${code}`, `${code} ${n}`);
      }),
    );
    const moving = [start];
    let isWritten = false;
    void writing.then(() => {
      isWritten = true;
    });
    while (!isWritten) {
      const { lastEventId } = moving.at(-1)!.state;
      const next = await listening([servers.one, servers.two][moving.length % 2]!.url, "", {
        "last-event-id": lastEventId!,
      });
      moving.push(next);
      await aWhile(150);
      await next.leave();
    }
    await writing;
    const { lastEventId } = moving.at(-1)!.state;
    const last = await listening(servers.one.url, "", { "last-event-id": lastEventId! });
    const expected = await feed();
    expect(expected).toHaveLength(codes.length * 9);
    await steady.until(expected.length);
    await last.until(expected.length - idsOf(...moving).length);
    await aWhile();
    expect(idsOf(steady)).toEqual(expected);
    expect(idsOf(...moving, last)).toEqual(expected);
    expect(moving.length).toBeGreaterThan(2);
  });
});
