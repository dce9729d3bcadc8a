import { describe, expect, test } from "@jest/globals";
import { pagesOf } from "../pages-of.js";
import { act, addWebhook, listed, name, useWebhooks } from "./use-webhooks.js";

const { database, given, serving, change, service } = useWebhooks();

type Server = Awaited<ReturnType<typeof serving>>;
const url = "https://example.org/pesan";

async function problemsOf(server: Server, mutation: string, who = "local") {
  const { data } = await server.ask(`mutation { result: ${mutation} { problems { rule path message } } }`, who);
  return data.result.problems;
}
const resume = (id: string) => `changeWebhook(id: "${id}", action: RESUME)`;

describe("A webhook of a question", () => {
  test.each([
    ["an unknown name", "Q999", "{}", "NOT_FOUND", "TARGET_NOT_FOUND", "question"],
    ["a variable of another type", "Q01", `{"service":7.5}`, "BAD_USER_INPUT", "INVALID_VALUE", "variables"],
    [
      "the name of an element that is not there",
      "Q01",
      `{"service":"service:NIHIL"}`,
      "NOT_FOUND",
      "INVALID_VALUE",
      "variables",
    ],
  ])(
    "with %s is refused with its place and what to do, like the question",
    async (_, question, variables, ...expected) => {
      const [code, rule, place] = expected;
      const server = await serving();
      const answer = await fetch(`${server.url}/questions/${question}?variables=${encodeURIComponent(variables)}`);
      const { errors } = (await answer.json()) as any;
      expect(errors.map(({ extensions }: any) => extensions.code)).toEqual([code]);
      const given = variables.replace(/"(\w+)":/, "$1:");
      const adding = `account: "${name}", url: "${url}", question: "${question}", variables: ${given}`;
      const problem = { rule, path: [place], message: expect.stringContaining("GET /questions") };
      for (const more of ["", ", validateOnly: true"])
        expect(await problemsOf(server, `addWebhook(${adding} ${more})`)).toEqual([problem]);
      const [{ message }] = await problemsOf(server, `addWebhook(${adding})`);
      expect(message).toContain(question);
      if (place === "variables") expect(message).toContain(errors[0].message);
      expect(await listed(server)).toEqual([]);
    },
  );

  test("with variables that fit is added, and one with variables only is refused", async () => {
    const server = await serving();
    await service("S1");
    const fitting = await addWebhook(server, url, `question: "Q01", variables: { service: "service:S1" }`);
    expect([fitting.problems, fitting.webhook.state]).toEqual([[], "ACTIVE"]);
    expect((await addWebhook(server, url, `variables: { service: "service:S1" }`)).problems).toEqual([
      { rule: "NOT_ACCEPTED", path: ["variables"] },
    ]);
  });

  test("is refused for its account, its filters and its number before its variables", async () => {
    const server = await serving();
    await change(`addAccount(name: "satu", grants: [{ role: EDITOR, opds: ["DKP"] }])`);
    const unfit = `question: "Q01", variables: { service: 7.5 }`;
    const problemsOfAdding = async (more = "", who = "satu", account = name) =>
      (await addWebhook(server, url, `${unfit} ${more}`, who, account)).problems;
    expect(await problemsOfAdding("", "satu", "satu")).toEqual([{ rule: "FORBIDDEN", path: [] }]);
    expect(await problemsOfAdding("kinds: [Service]")).toEqual([{ rule: "NOT_ACCEPTED", path: ["question"] }]);
    const own = await addWebhook(server, url, `question: "Q09"`, "local", "satu");
    await act(server, own.webhook.id, "PAUSE");
    await given(`MATCH (w:Webhook) SET w.question = 'Q01', w.variables = '{"service":7.5}'`);
    expect((await act(server, own.webhook.id, "RESUME", "satu")).problems).toEqual([{ rule: "FORBIDDEN" }]);
    await given("UNWIND range(1, 49) AS n CREATE (:Webhook {id: 'w' + n, state: 'PAUSED'})");
    expect(await problemsOfAdding()).toEqual([{ rule: "TOO_MANY", path: [] }]);
  });

  test("has variables of 10,000 characters at most", async () => {
    const server = await serving();
    // Braces, name and quotation marks of {"service":"…"}.
    const around = 14;
    const problemOf = async (length: number) => {
      const variables = `variables: { service: "${"x".repeat(length - around)}" }`;
      return (
        await problemsOf(server, `addWebhook(account: "${name}", url: "${url}", question: "Q01", ${variables})`)
      )[0];
    };
    expect(await problemOf(10_001)).toMatchObject({
      ...{ rule: "INVALID_VALUE", path: ["variables"], message: expect.stringContaining("10000 karakter") },
    });
    expect((await problemOf(10_000)).message).toContain("tidak cocok");
  });

  test("has variables that its document declares, so that a misspelt one is not ignored", async () => {
    const server = await serving();
    const messageOf = async (question: string, variables: string) => {
      const adding = `addWebhook(account: "${name}", url: "${url}", question: "${question}", variables: ${variables})`;
      const [{ message, ...problem }] = await problemsOf(server, adding);
      expect(problem).toEqual({ rule: "INVALID_VALUE", path: ["variables"] });
      return message;
    };
    expect(await messageOf("Q01", `{ servce: "service:S1" }`)).toContain("no variable servce. Did you mean service?");
    expect(await messageOf("Q09", "{ kode: 1 }")).toContain("no variable kode. It has none.");
  });

  test("has a document that only reads, and reads what is recorded; any other is an unknown name", async () => {
    const documents = {
      Baca: "query Baca { services { totalCount } }",
      Ubah: "mutation Ubah { applyChanges(operations: []) { problems { rule } } }",
      Andai: "query Andai($operations: [OperationInput!]!) @asIf(operations: $operations) { services { totalCount } }",
    };
    const pages = pagesOf(documents, { paths: [], render: async () => ({ html: "", isPage: true }) });
    const server = await serving(database, { pages });
    for (const question of ["Ubah", "Andai"]) {
      expect((await addWebhook(server, url, `question: "${question}"`)).problems).toEqual([
        { rule: "TARGET_NOT_FOUND", path: ["question"] },
      ]);
    }
    expect((await addWebhook(server, url, `question: "Baca"`)).webhook.state).toBe("ACTIVE");
  });

  test("that the server no longer knows is not resumed, and can be deleted", async () => {
    const server = await serving();
    const { webhook } = await addWebhook(server, url, `question: "Q09"`);
    await act(server, webhook.id, "PAUSE");
    await given("MATCH (w:Webhook) SET w.question = 'Q999'");
    expect(await problemsOf(server, resume(webhook.id))).toMatchObject([{ rule: "TARGET_NOT_FOUND", path: ["id"] }]);
    await given(`MATCH (w:Webhook) SET w.question = 'Q01', w.variables = '{"service":7.5}'`);
    expect(await problemsOf(server, resume(webhook.id))).toMatchObject([{ rule: "INVALID_VALUE", path: ["id"] }]);
    expect((await listed(server))[0].state).toBe("PAUSED");
    expect((await act(server, webhook.id, "DELETE")).problems).toEqual([]);
  });

  test("tells an ADMIN who adds it nothing of what its account sees, before a second one approves it", async () => {
    const server = await serving();
    await service("S1", "DKP", ", confidentiality: RESTRICTED");
    const asking = (service: string) => `question: "Q01", variables: { service: ${service} }`;
    const [there, absent] = [
      await addWebhook(server, url, asking(`"service:S1"`), "satu"),
      await addWebhook(server, url, asking(`"service:NIHIL"`), "satu"),
    ];
    for (const { problems, webhook } of [there, absent])
      expect([problems, webhook.state]).toEqual([[], "AWAITING_APPROVAL"]);
    expect((await addWebhook(server, url, asking("7.5"), "satu")).problems).toEqual([
      { rule: "INVALID_VALUE", path: ["variables"] },
    ]);
    const own = await act(server, absent.webhook.id, "APPROVE", "satu");
    expect(own.problems).toEqual([{ rule: "FORBIDDEN" }]);
    const dryRun = (id: string, who: string) =>
      problemsOf(server, `changeWebhook(id: "${id}", action: APPROVE, validateOnly: true)`, who);
    for (const { webhook } of [there, absent]) expect(await dryRun(webhook.id, "dua")).toEqual([]);
    expect(await dryRun(absent.webhook.id, "satu")).toMatchObject([{ rule: "FORBIDDEN" }]);
    expect((await act(server, absent.webhook.id, "APPROVE", "dua")).problems).toEqual([{ rule: "INVALID_VALUE" }]);
    expect((await act(server, there.webhook.id, "APPROVE", "dua")).webhook.state).toBe("ACTIVE");
  });

  test("of a program is tried with the rights of the program", async () => {
    const server = await serving();
    await service("S1", "DKP", ", confidentiality: RESTRICTED");
    await service("S2", "DKP", ", confidentiality: PUBLIC");
    await change(`addAccount(name: "Portal", grants: [{ role: CLIENT, documents: ["Q01"] }])`);
    const added = (code: string) =>
      addWebhook(server, url, `question: "Q01", variables: { service: "service:${code}" }`, "satu", "Portal");
    expect((await added("S1")).problems).toEqual([{ rule: "INVALID_VALUE", path: ["variables"] }]);
    expect((await added("S2")).webhook.state).toBe("ACTIVE");
  });
});
