import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { Webhook } from "standardwebhooks";
import { eventually } from "../../support/eventually.js";
import { aWhile } from "./listen.js";
import { addWebhook, listed, name, refs, useWebhooks } from "./use-webhooks.js";
import { writeInProgress } from "./write-in-progress.js";

const { given, other, receiving, serving, soon, change, service } = useWebhooks();

let status: () => number | Promise<number>;
beforeEach(() => {
  status = () => 204;
});

describe("A message", () => {
  test("has the changes that its account may know, signed as Standard Webhooks prescribes", async () => {
    const receiver = await receiving();
    const server = await serving();
    await service("S0");
    const { webhook, secret } = await addWebhook(server, receiver.url);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    await service("S1");
    await service("S2", "DINKES");
    await service("S3", "DKP", ", confidentiality: RESTRICTED");
    await eventually(() => receiver.events().length >= 2);
    await aWhile(500);
    expect(refs(receiver)).toEqual(["service:S1", "service:S3"]);
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect(headers).toMatchObject({ "content-type": "application/json", "webhook-id": expect.stringMatching(/^msg_/) });
    const told = new Webhook(secret).verify(body, headers as Record<string, string>) as any;
    expect(told).toMatchObject({ type: "changes.recorded", data: { webhook: webhook.id } });
    expect(told.data.events[0]).toMatchObject({
      action: "CREATED",
      ref: "service:S1",
      revision: 1,
      relations: ["OWNED_BY"],
    });
    expect(body).not.toContain("Layanan");
    // Independent of the library.
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const expected = createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
      .update(signed)
      .digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
    await eventually(async () => (await listed(server))[0].deliveries.length >= 1);
    const [shown] = await listed(server);
    expect(shown.deliveries.at(-1)).toMatchObject({
      attempt: 1,
      status: 204,
      error: null,
      message: headers["webhook-id"],
    });
    expect(server.numbers.failed).toBe(0);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^webhook_messages_delivered [1-9]/m);
    expect(metrics).not.toContain("pesan");
  });

  test("is in the record of events with the RESTRICTED elements that it names, each attempt", async () => {
    status = () => 500;
    const receiver = await receiving(() => status());
    const server = await serving();
    const { webhook } = await addWebhook(server, receiver.url);
    await service("S1", "DKP", ", confidentiality: RESTRICTED");
    await eventually(() => receiver.received.length >= 1);
    await eventually(async () => (await listed(server))[0].deliveries.length >= 1);
    status = () => 204;
    await soon(webhook.id);
    await eventually(() => receiver.received.length >= 2);
    await service("S2");
    await eventually(() => refs(receiver).includes("service:S2"));
    const { id } = webhook;
    const each = { event: "READ_RESTRICTED", account: name, roles: ["EDITOR"], subject: `webhook ${id}` };
    expect(server.noted).toEqual([1, 2].map(() => ({ ...each, refs: ["service:S1"], count: 1 })));
  });

  test("follows filters, and tells the new answer of a question", async () => {
    const [byKind, byOpd, byElement, byQuestion] = [
      await receiving(),
      await receiving(),
      await receiving(),
      await receiving(),
    ];
    const server = await serving();
    await addWebhook(server, byKind.url, `kinds: [Application]`);
    await addWebhook(server, byOpd.url, `opd: "DKP"`);
    await addWebhook(server, byElement.url, `element: "service:S2"`);
    await addWebhook(server, byQuestion.url, `question: "Q09"`);
    await eventually(() => byQuestion.received.length >= 1);
    await service("S1");
    await service("S2", "DKP", ", method: FACE_TO_FACE");
    const through = `deliveredThrough: { add: [{ to: "service:S2" }] }`;
    await change(`createBusinessProcess(input: { code: "P1", name: "Proses", processType: CORE, ${through} })`);
    await eventually(
      () => refs(byOpd).length >= 2 && refs(byElement).length >= 1 && byQuestion.received.length >= 2,
      30,
    );
    await aWhile(500);
    expect([refs(byKind), refs(byOpd), refs(byElement)]).toEqual([[], ["service:S1", "service:S2"], ["service:S2"]]);
    // A message may come twice, with the same id.
    const byId = new Map(byQuestion.received.map(({ headers, body }) => [headers["webhook-id"], JSON.parse(body)]));
    const answers = [...byId.values()];
    for (const answer of answers)
      expect(answer).toMatchObject({ type: "answer.changed", data: { question: "Q09", variables: {} } });
    expect(answers[0].data.fingerprint).not.toBe(answers[1].data.fingerprint);
  });

  test("has what a write in progress records, which began before the webhook and commits later", async () => {
    const receiver = await receiving();
    const server = await serving();
    const record = (id: string) =>
      `MATCH (c:Change) WITH max(c.at) AS newest, $more AS more CREATE (:Change {id: '${id}', at: left(newest, 20) + more + 'Z', viewer: 'x',
       action: 'UPDATED', kind: 'Service', elementId: '${id}', ref: 'service:${id}', name: 'x', after: '{}'})`;
    await given("MATCH (c:Change) SET c.at = '2026-11-24T00:00:00.001Z'");
    await given(record("BEFORE"), { more: "002" });
    const asAuditor = `addAccount(name: "Pemeriksa", grants: [{ role: AUDITOR }])`;
    await change(asAuditor);
    const first = await addWebhook(server, receiver.url, "", "local", "Pemeriksa");
    expect(first.problems).toEqual([]);
    const commit = await writeInProgress(other, record("EARLY"), { more: "003" });
    await given(record("LATE"), { more: "004" });
    await addWebhook(server, receiver.url, "", "local", "Pemeriksa");
    await commit();
    await eventually(() => refs(receiver).filter((ref: string) => ref === "service:EARLY").length === 2);
    expect(refs(receiver)).not.toContain("service:BEFORE");
  });

  test("is sent by one of two servers, once, in the order of the record", async () => {
    const receiver = await receiving();
    const server = await serving();
    await serving(other);
    await addWebhook(server, receiver.url);
    for (let n = 0; n < 10; n++) await service(`S${n}`);
    await eventually(() => refs(receiver).length >= 10);
    await aWhile();
    expect(refs(receiver)).toEqual(Array.from({ length: 10 }, (_, n) => `service:S${n}`));
  });
});
