import { describe, expect, test } from "@jest/globals";
import { Webhook } from "standardwebhooks";
import { eventually } from "../../support/eventually.js";
import { aWhile } from "./listen.js";
import { act, addWebhook, listed, name, refs, useWebhooks } from "./use-webhooks.js";

const { database, answerOf, receiving, serving, change, service } = useWebhooks();

describe("A webhook", () => {
  test("belongs to ADMINs, two of them for any account but a program", async () => {
    const receiver = await receiving();
    const server = await serving();
    for (const who of ["staff", "auditor"])
      expect((await addWebhook(server, receiver.url, "", who)).codes).toEqual(["FORBIDDEN"]);
    expect((await server.ask("{ webhooks { id } }", "staff")).codes).toEqual(["FORBIDDEN"]);
    const { webhook, secret } = await addWebhook(server, receiver.url, "", "satu");
    expect(webhook).toMatchObject({ state: "AWAITING_APPROVAL", createdBy: "satu" });
    await service("S1");
    await aWhile(500);
    expect(receiver.received).toEqual([]);
    expect((await act(server, webhook.id, "APPROVE", "satu")).problems).toEqual([{ rule: "FORBIDDEN" }]);
    expect((await act(server, webhook.id, "APPROVE", "dua")).webhook).toMatchObject({
      state: "ACTIVE",
      approvedBy: "dua",
    });
    await eventually(() => refs(receiver).includes("service:S1"));
    expect(JSON.stringify(await listed(server, "auditor"))).not.toContain(secret);
    await change(`addAccount(name: "Portal", grants: [{ role: CLIENT, documents: ["Q09"] }])`);
    const program = await addWebhook(server, receiver.url, `question: "Q09"`, "satu", "Portal");
    expect(program.webhook.state).toBe("ACTIVE");
    expect((await addWebhook(server, receiver.url, `question: "Q01"`, "satu", "Portal")).problems).toEqual([
      { rule: "NOT_ACCEPTED", path: ["question"] },
    ]);
    await change(`addGrant(name: "Portal", grant: { role: STAFF })`);
    await eventually(async () => (await listed(server)).at(-1).state === "AWAITING_APPROVAL");
  });

  test("is refused with the place of the fault if it could never send anything", async () => {
    const server = await serving();
    await change(`addAccount(name: "Portal", grants: [{ role: CLIENT, documents: ["Q09"] }])`);
    const problemOf = async (...[more, account]: [string, string?]) =>
      (await addWebhook(server, "https://example.org/pesan", more, "local", account)).problems;
    expect(await problemOf("", "Portal")).toEqual([{ rule: "NOT_ACCEPTED", path: ["account"] }]);
    expect(await problemOf("kinds: []")).toEqual([{ rule: "NOT_ACCEPTED", path: ["kinds"] }]);
    expect(await problemOf(`opd: "KENARI"`)).toEqual([{ rule: "TARGET_NOT_FOUND", path: ["opd"] }]);
    expect(await problemOf(`opd: "DKP", question: "Q09"`)).toEqual([{ rule: "NOT_ACCEPTED", path: ["question"] }]);
    expect(await listed(server)).toEqual([]);
  });

  test("acts with the present rights of its account, and ends with it", async () => {
    const receiver = await receiving();
    const server = await serving();
    await addWebhook(server, receiver.url);
    await service("S1");
    await eventually(() => refs(receiver).length === 1);
    await change(`updateService(ref: "service:S1", expectedRev: 1, changes: { ownedBy: "opd:DINKES" })`);
    await change(`updateService(ref: "service:S1", expectedRev: 2, changes: { name: "Lain" })`);
    await aWhile();
    expect(refs(receiver)).toHaveLength(1);
    await change(`revokeAccount(name: "${name}")`);
    await service("S2");
    await eventually(async () => (await listed(server))[0].state === "PAUSED");
    expect(refs(receiver)).toHaveLength(1);
  });

  test("has a secret that nothing stores, and a rotated one for a day with the former", async () => {
    const receiver = await receiving();
    const server = await serving();
    const first = await addWebhook(server, receiver.url);
    const second = await act(server, first.webhook.id, "ROTATE_SECRET");
    expect(second.secret).not.toBe(first.secret);
    await service("S1");
    await eventually(() => receiver.received.length > 0);
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]];
    for (const secret of [first.secret, second.secret])
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
    expect(() => new Webhook("whsec_AAAA").verify(body, headers as Record<string, string>)).toThrow();
    const stored = JSON.stringify(await database.read("MATCH (n) RETURN properties(n) AS n"));
    for (const secret of [first.secret, second.secret]) expect(stored).not.toContain(secret.slice("whsec_".length));
    expect(await act(server, first.webhook.id, "RESUME")).toMatchObject({
      webhook: null,
      problems: [{ rule: "NOT_FOUND" }],
    });
  });

  test("leaves its registration, changes and deletion in the record of events", async () => {
    const receiver = await receiving();
    const server = await serving();
    const { webhook } = await addWebhook(server, receiver.url, "", "satu");
    for (const action of ["PAUSE", "ROTATE_SECRET", "DELETE"]) await act(server, webhook.id, action, "satu");
    expect(await listed(server)).toEqual([]);
    const rows = await database.read(
      "MATCH (e:Event) WHERE e.detail CONTAINS 'WEBHOOK' RETURN e.event AS event, e.account AS account, e.subject AS subject, e.detail AS detail ORDER BY e.number",
    );
    const { id } = webhook;
    expect(rows).toEqual(
      [`WEBHOOK ADDED ${id}`, `WEBHOOK ROTATE_SECRET ${id}`, `WEBHOOK DELETE ${id}`].map(detail => ({
        ...{ event: "ACCOUNT_CHANGED", account: "satu", subject: name, detail },
      })),
    );
    const dry = await server.ask(
      `mutation { addWebhook(account: "${name}", url: "${receiver.url}", validateOnly: true) { webhook { id } secret problems { rule } } }`,
    );
    expect(dry.data.addWebhook).toEqual({ webhook: null, secret: null, problems: [] });
    expect(await listed(server)).toEqual([]);
    expect(await answerOf("{ webhooks { id } }")).toEqual({ webhooks: [] });
  });
});
