import { describe, expect, test } from "@jest/globals";
import { eventually } from "../../support/eventually.js";
import { startEventServer } from "./events-server.js";
import { idsOf, opd, service, useEvents } from "./use-events.js";

const { given, other, servers, listening, write, feed } = useEvents();

describe("A listener who resumes", () => {
  test("gets what it has missed, also at another server and after a restart", async () => {
    const before = await listening(servers.one.url);
    await before.leave();
    await write(opd("DKP"), service("S1"));
    await servers.two.stop();
    servers.two = await startEventServer(other);
    const after = await listening(servers.two.url, "", { "last-event-id": before.state.lastEventId! });
    await after.until(2);
    expect(idsOf(after)).toEqual(await feed());
    const again = await listening(servers.one.url, `?after=${after.changes()[0]!.id}`);
    await again.until(1);
    expect(idsOf(again)).toEqual((await feed()).slice(1));
  });

  test("has a place although its filter wants nothing of what happens", async () => {
    const listener = await listening(servers.one.url, "?kind=Application");
    const first = listener.state.lastEventId;
    await write(service("S1"));
    await eventually(() => listener.state.lastEventId !== first);
    expect(listener.heard).toEqual([]);
    const resumed = await listening(servers.two.url, "", { "last-event-id": listener.state.lastEventId! });
    await write(service("S2"));
    await resumed.until(1);
    expect(resumed.heard.map(({ data }) => data.ref)).toEqual(["service:S2"]);
  });

  test.each([
    ["no id of an event", "kenari"],
    [
      "the id of a repository that was restored",
      Buffer.from(`["2026-11-24T00:00:00.000Z","gone"]`).toString("base64url"),
    ],
    ["an id of the future", Buffer.from(`["2099-11-24T00:00:00.000Z","~"]`).toString("base64url")],
  ])("has to read everything anew after %s", async (_, id) => {
    await write(opd("DKP"));
    const listener = await listening(servers.one.url, "", { "last-event-id": id });
    await listener.until(1, "reset");
    expect(listener.heard).toEqual([
      { event: "reset", id: listener.state.lastEventId, data: { reason: "UNKNOWN_POSITION" } },
    ]);
    await write(service("S1"));
    await listener.until(1);
  });

  test("has to do so after more than ten thousand changes", async () => {
    const listener = await listening(servers.one.url);
    await listener.leave();
    await given(
      `UNWIND range(1, 10001) AS n CREATE (:Change {id: 'c' + n, at: '2026-11-24T00:00:00.001Z', viewer: 'x', action: 'UPDATED', kind: 'Service', elementId: 'x', ref: 'service:X', name: 'x', after: '{}'})`,
    );
    const resumed = await listening(servers.one.url, "", { "last-event-id": listener.state.lastEventId! });
    await resumed.until(1, "reset");
    expect(resumed.heard.map(({ data }) => data)).toEqual([{ reason: "TOO_FAR_BACK" }]);
  });
});
