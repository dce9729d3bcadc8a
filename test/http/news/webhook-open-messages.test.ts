import { beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../../support/eventually.js";
import { aWhile } from "./listen.js";
import { act, addWebhook, listed, name, refs, useWebhooks } from "./use-webhooks.js";

const { answerOf, given, receiving, serving, soon, change, service } = useWebhooks();

let status: () => number | Promise<number>;
beforeEach(() => {
  status = () => 204;
});

describe("An open message", () => {
  /** Returns a server, its webhook, and a receiver that has refused the first message. */
  async function refused() {
    status = () => 500;
    const receiver = await receiving(() => status());
    const server = await serving();
    const { webhook } = await addWebhook(server, receiver.url);
    await service("S1");
    await eventually(async () => (await listed(server))[0].deliveries.length >= 1);
    status = () => 204;
    return { server, receiver, webhook };
  }

  test("waits while its account may not know it", async () => {
    const { receiver, webhook } = await refused();
    const { accounts } = await answerOf("{ accounts { nodes { grants { id } } } }");
    await change(`withdrawGrant(name: "${name}", grant: "${accounts.nodes[0].grants[0].id}")`);
    await soon(webhook.id);
    await aWhile(500);
    expect(receiver.received).toHaveLength(1);
    await change(`addGrant(name: "${name}", grant: { role: EDITOR, opds: ["DKP"] })`);
    await eventually(() => receiver.received.length >= 2);
    expect(refs(receiver)).toEqual(["service:S1", "service:S1"]);
  });

  test("that a server has claimed is sent by others only when the claim has ended", async () => {
    const { receiver, webhook } = await refused();
    const claimed = (ms: number) =>
      given("MATCH (w:Webhook {id: $id}) SET w.nextAt = 0, w.claim = 'x', w.claimedUntil = timestamp() + $ms", {
        ...{ id: webhook.id, ms },
      });
    await claimed(60_000);
    await aWhile(500);
    expect(receiver.received).toHaveLength(1);
    await claimed(-1);
    await eventually(() => receiver.received.length >= 2);
    const [first, second] = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(second).toBe(first);
  });

  test("leaves a webhook paused that was paused during the attempt", async () => {
    const { server, receiver, webhook } = await refused();
    let answer = (_code: number) => {};
    status = () =>
      new Promise(resolve => {
        answer = resolve;
      });
    await soon(webhook.id);
    await eventually(() => receiver.received.length >= 2);
    await act(server, webhook.id, "PAUSE");
    answer(410);
    await eventually(async () => (await listed(server))[0].deliveries.length >= 2);
    expect((await listed(server))[0]).toMatchObject({
      state: "PAUSED",
      deliveries: [{ status: 410 }, { status: 500 }],
    });
  });
});
