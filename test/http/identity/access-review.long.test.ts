import { beforeAll, describe, expect, test } from "@jest/globals";
import { refusal } from "../tiny-server.js";
import { accountRequests } from "./account-requests.js";
import { cookieOf, useIdentity } from "./identity-server.js";

const { account, send, ask, useLink, command, database, url } = useIdentity();
const { change, accounts } = accountRequests(ask);

/** Credentials of an account of each role that manages no accounts; `Publik` has none. */
const others: Record<string, Record<string, string> | undefined> = { Publik: undefined };
let admin: Record<string, string>;
let auditor: Record<string, string>;

const secretName = "Kenari Operator";
const withAuditor = "Kenari Pengawas";

beforeAll(async () => {
  admin = await account("Pengelola", "ADMIN");
  for (const [role, ...more] of [
    ["CLIENT", "--documents", "Q01"],
    ["STAFF"],
    ["EDITOR", "--opd", "DKP"],
    ["VERIFIER", "--kinds", "Service"],
    ["ARCHITECT"],
  ])
    others[role!] = await account(`Akun ${role}`, role!, ...more);
  auditor = await account("Inspektorat", "AUDITOR");
  await command("add", secretName, "--role", "EDITOR", "--opd", "DKP", "--subject", "kenari.subjek");
  await command("add", withAuditor, "--role", "STAFF");
});

const list = "{ accounts { nodes { name subject grants { id } } } }";
const grantOf = async (name: string) => (await accounts("", admin)).find(each => each.name === name).grants[0].id;

describe("an account that manages no accounts", () => {
  test("reads none of them, in a list, a count or a file, and errors tell nothing", async () => {
    const byAddress = `/graphql?${new URLSearchParams({ query: list })}`;
    for (const [role, headers] of Object.entries(others)) {
      const answers = [
        await ask(list, headers),
        await ask(`{ accounts(opd: "DKP", role: EDITOR) { totalCount } }`, headers),
        await ask("{ grantableOpds { code } }", headers),
        await send(byAddress, { headers: { ...headers, "apollo-require-preflight": "true" } }),
        await send("/export/accounts.csv", { headers }),
        await send("/export/accounts.xlsx", { headers }),
      ];
      for (const answer of answers) {
        const text = await answer.text();
        expect([role, JSON.parse(text).errors[0].extensions.code]).toEqual([role, "FORBIDDEN"]);
        expect([role, text]).not.toEqual([role, expect.stringMatching(/kenari|DKP/i)]);
      }
    }
    const { errors } = (await (await ask(list, others.STAFF)).json()) as any;
    expect(errors[0].extensions.needed).toEqual(["AUDITOR", "ADMIN"]);
  });

  test("changes none of them", async () => {
    const id = await grantOf(secretName);
    for (const [role, headers] of Object.entries({ ...others, AUDITOR: auditor }))
      for (const mutation of [
        `addAccount(name: "Baru", grants: [{ role: STAFF }])`,
        `addGrant(name: "${secretName}", grant: { role: STAFF })`,
        `approveGrant(name: "${secretName}", grant: "${id}")`,
        `withdrawGrant(name: "${secretName}", grant: "${id}")`,
        `revokeAccount(name: "${secretName}")`,
        `issueSignInLink(name: "${withAuditor}")`,
        `issueToken(name: "${withAuditor}", until: "2099-01-01")`,
      ])
        expect([role, mutation, await change(mutation, headers)]).toEqual([role, mutation, { code: "FORBIDDEN" }]);
    expect(await accounts("(state: REVOKED)", admin)).toEqual([]);
  });
});

test("the Inspektorat reads the review, with the reason why it changes none", async () => {
  const [first] = await accounts("", auditor);
  expect(first.viewerCan).toEqual({
    ...{ change: false, issue: false, issueToken: false },
    reason: "Akun Anda hanya dapat membaca daftar akun. Diperlukan peran Pengelola Akun.",
  });
});

test("the review is a table with a row for each role, for those who read accounts", async () => {
  for (const headers of [admin, auditor]) {
    const answer = await send("/export/accounts.csv", { headers });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const rows = (await answer.text()).split(/\r?\n/);
    expect(rows[0]).toContain("Akun,Subjek,Aktif,Peran,Perangkat Daerah");
    expect(rows.find(row => row.startsWith(secretName))).toMatch(
      /^Kenari Operator,kenari\.subjek,Ya,Operator OPD,DKP,,,Berlaku,,,local,/,
    );
  }
  expect((await send("/export/accounts.xlsx", { headers: auditor })).status).toBe(200);
});

test("no answer with accounts is stored, and two who read them in turn get their own", async () => {
  for (let turn = 0; turn < 2; turn++)
    for (const [headers, can] of [
      [admin, true],
      [auditor, false],
    ] as const) {
      const answer = await ask("{ accounts { nodes { name viewerCan { change } } } }", headers);
      const head = ["cache-control", "etag", "cache-status"].map(name => answer.headers.get(name));
      expect(head).toEqual(["no-store", null, null]);
      const { data } = (await answer.json()) as any;
      expect(data.accounts.nodes.find(({ name }: any) => name === secretName).viewerCan.change).toBe(can);
    }
  const issued = await ask(`mutation { issueSignInLink(name: "${withAuditor}") { secret } }`, admin);
  expect(issued.headers.get("cache-control")).toBe("no-store");
});

test("accounts are not answered as if something had been changed", async () => {
  const both = await account("Pengelola dan arsitek", "ADMIN");
  await command("grant", "Pengelola dan arsitek", "--role", "ARCHITECT");
  const token = (await command("token", "Pengelola dan arsitek", "--until", "2099-01-01")).last;
  const supposed = `query @asIf(operations: [{ create: { input: { service: { code: "X", name: "X" } } } }]) ${list}`;
  expect(await refusal(await ask(supposed, { ...both, authorization: `Bearer ${token}` }))).toEqual([
    200,
    "BAD_USER_INPUT",
  ]);
});

test("a change by a session must come from a page of this server, and is recorded with who made it", async () => {
  const session = cookieOf(await useLink((await command("link", "Pengelola")).last));
  const revoke = (origin: string) => change(`revokeAccount(name: "${withAuditor}")`, { cookie: session, origin });
  expect(await revoke("https://lain.example.go.id")).toEqual({ code: "FORBIDDEN" });
  expect(await revoke(url())).toMatchObject({ problems: [], account: { isActive: false, revokedBy: "Pengelola" } });
  const rows = await database.read(
    "MATCH (e:Event {event: 'ACCOUNT_CHANGED', account: 'Pengelola'}) RETURN e.detail AS detail, e.subject AS subject",
  );
  expect(rows).toContainEqual({ detail: "REVOKED", subject: withAuditor });
});
