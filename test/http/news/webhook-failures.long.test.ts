import { beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../../support/eventually.js";
import { aWhile } from "./listen.js";
import { act, addWebhook, listed, refs, useWebhooks } from "./use-webhooks.js";

const { database, servers, receiving, serving, soon, service } = useWebhooks();

let status: () => number | Promise<number>;
beforeEach(() => {
  status = () => 204;
});

test("A stop does not wait for ever for a database that no longer answers", async () => {
  const receiver = await receiving();
  let writes = 0;
  const write = () => {
    writes++;
    return new Promise<never>(() => {});
  };
  const read = database.read.bind(database);
  const server = await serving(database, { sending: { database: { read, write }, patienceMs: 300 } });
  await addWebhook(server, receiver.url);
  await service("S1");
  await eventually(() => writes > 0);
  const began = performance.now();
  await servers.splice(0)[0]!.stop();
  expect(performance.now() - began).toBeLessThan(5_000);
});

describe("A receiver that fails", () => {
  test("gets the same message again, with what came meanwhile behind it, also after a restart of the server", async () => {
    status = () => 500;
    const receiver = await receiving(() => status());
    const server = await serving();
    const { webhook } = await addWebhook(server, receiver.url);
    await service("S1");
    await eventually(() => receiver.received.length >= 1);
    await service("S2");
    await aWhile(500);
    expect(receiver.received).toHaveLength(1);
    await eventually(async () => (await listed(server))[0].deliveries.length >= 1);
    const [failing] = await listed(server);
    expect(failing).toMatchObject({ state: "ACTIVE", deliveries: [{ attempt: 1, status: 500, error: "HTTP 500" }] });
    const next = Date.parse(failing.nextAttemptAt) - Date.parse(failing.failingSince);
    expect(next).toBeGreaterThanOrEqual(4_500);
    expect(next).toBeLessThanOrEqual(6_500);
    await servers.splice(0)[0]!.stop();
    status = () => 200;
    const again = await serving();
    await soon(webhook.id);
    await eventually(() => refs(receiver).length >= 3);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(refs(receiver)).toEqual(["service:S1", "service:S1", "service:S2"]);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
    await eventually(async () => (await listed(again))[0].failingSince === null);
  });

  test("delays no other one, even if it never answers", async () => {
    const [dead, well] = [await receiving(() => undefined), await receiving()];
    const server = await serving();
    await addWebhook(server, dead.url);
    await addWebhook(server, well.url);
    await service("S1");
    await eventually(() => dead.received.length > 0);
    await service("S2");
    await eventually(() => refs(well).length >= 2, 10);
    const began = performance.now();
    await servers.splice(0)[0]!.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("is tried for three days, then the webhook is shown as failed, and an ADMIN resumes it with all or nothing", async () => {
    status = () => 503;
    const receiver = await receiving(() => status());
    const server = await serving();
    const { webhook } = await addWebhook(server, receiver.url);
    await service("S1");
    for (let attempt = 1; attempt <= 10; attempt++) {
      await eventually(() => receiver.received.length >= attempt);
      await eventually(async () => (await listed(server))[0].deliveries.length >= attempt);
      await soon(webhook.id);
    }
    await eventually(async () => (await listed(server))[0].state === "FAILED");
    await aWhile(500);
    expect(receiver.received).toHaveLength(10);
    status = () => 200;
    await service("S2");
    await act(server, webhook.id, "RESUME");
    await eventually(() => refs(receiver).includes("service:S2"));
    expect(refs(receiver).slice(10)).toEqual(["service:S1", "service:S2"]);
    await act(server, webhook.id, "PAUSE");
    await service("S3");
    await act(server, webhook.id, "RESUME_FROM_NOW");
    await service("S4");
    await eventually(() => refs(receiver).includes("service:S4"));
    expect(refs(receiver)).not.toContain("service:S3");
  });

  test.each([
    [410, "GONE"],
    [302, "ACTIVE"],
  ])("with %s leaves the webhook %s, and no redirect is followed", async (code, state) => {
    const target = await receiving();
    const receiver = await receiving(() => code, { location: target.url });
    const server = await serving();
    await addWebhook(server, receiver.url);
    await service("S1");
    await eventually(async () => (await listed(server))[0].deliveries.length > 0);
    await aWhile(300);
    const [webhook] = await listed(server);
    expect([webhook.state, webhook.deliveries[0].status, target.received]).toEqual([state, code, []]);
  });
});
