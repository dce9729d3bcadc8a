import { expect, test } from "@jest/globals";
import { opd, service, useEvents } from "./use-events.js";

const { ask, answerOf, servers, listening, write } = useEvents();

test("a change is reported with the names of its values, without these", async () => {
  await write(opd("DKP"), service("S1", `ownedBy: "opd:DKP"`));
  const listener = await listening(servers.one.url);
  expect(listener.answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(listener.answer.headers.get("x-accel-buffering")).toBe("no");
  expect(listener.answer.headers.get("content-encoding")).toBeNull();
  expect(listener.answer.headers.get("cache-control")).toBe("no-store");
  await ask(
    `mutation { updateService(ref: "service:S1", expectedRev: 1, changes: { name: "RAHASIADAGANG", purpose: "Uji", ownedBy: null }) { problems { message } } }`,
  );
  await listener.until(1);
  const [change] = listener.changes();
  const { changes } = await answerOf(
    "{ changes(newestFirst: true, first: 1) { edges { cursor node { id at elementId } } } }",
  );
  const [{ cursor, node }] = changes.edges;
  expect(change).toEqual({
    event: "change",
    id: cursor,
    data: {
      ...{ change: node.id, at: node.at, action: "UPDATED", kind: "Service", elementId: node.elementId },
      ...{ ref: "service:S1", revision: 2, properties: ["name", "purpose"], relations: ["OWNED_BY"] },
    },
  });
  expect(listener.text()).not.toContain("RAHASIADAGANG");
  expect(listener.state.retry).toBe(5_000);
});

test("a new and a deleted element are reported, with the revision after the change", async () => {
  const listener = await listening(servers.one.url);
  await write(service("S1"));
  await ask(`mutation { delete(ref: "service:S1", expectedRev: 1) { problems { message } } }`);
  await listener.until(2);
  const told = listener
    .changes()
    .map(({ data }) => [data.action, data.ref, data.revision, data.properties.includes("name")]);
  expect(told).toEqual([
    ["CREATED", "service:S1", 1, true],
    ["DELETED", "service:S1", null, true],
  ]);
});
