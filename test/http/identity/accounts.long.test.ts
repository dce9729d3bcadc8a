import { beforeAll, expect, test } from "@jest/globals";
import { refusal } from "../tiny-server.js";
import { accountRequests } from "./account-requests.js";
import { cookieOf, soonStatus, useIdentity } from "./identity-server.js";

const { account, tokenOf, send, ask, me, useLink, logged, database } = useIdentity();
const { change, accounts } = accountRequests(ask);
const viewers: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  for (const name of ["Admin satu", "Admin dua"]) viewers[name] = await account(name, "ADMIN");
});
const of = (name: string) => viewers[name]!;

/** Returns the day a number of days from now, `2026-12-30`. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const editor = `{ role: EDITOR, opds: ["DKP"], until: "2099-06-30" }`;

test("an ADMIN adds an editor for an OPD by its code, and its link signs in once", async () => {
  const added = await change(`addAccount(name: "Operator DKP", grants: [${editor}])`, of("Admin satu"));
  expect(added.problems).toEqual([]);
  const signedIn = await useLink(added.secret);
  expect([signedIn.status, (await useLink(added.secret)).status]).toEqual([303, 401]);
  expect(Date.parse(added.expiresAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
  const [, , operator] = await accounts("", of("Admin dua"));
  expect(operator).toMatchObject({
    ...{ name: "Operator DKP", isActive: true, createdBy: "Admin satu", viewerCan: { change: true, issue: true } },
    grants: [
      { role: "EDITOR", label: "Operator OPD", opds: [{ code: "DKP" }], until: "2099-06-30", state: "IN_FORCE" },
    ],
  });
  expect(logged.join("")).not.toContain(new URL(added.secret).searchParams.get("token"));
});

test("a new link ends the one before, and a dry run issues none", async () => {
  const link = (more = "") => change(`issueSignInLink(name: "Operator DKP"${more})`, of("Admin satu"));
  const first = (await link()).secret;
  expect(await link(", validateOnly: true")).toMatchObject({ secret: null, problems: [] });
  const second = (await link()).secret;
  expect([(await useLink(first)).status, (await useLink(second)).status]).toEqual([401, 303]);
});

test("the accounts are walked page by page, forwards and backwards, and each comes once", async () => {
  const page = async (args: string) => {
    const query = `{ accounts(${args}) { nodes { name } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
    const { data } = (await (await ask(query, of("Admin satu"))).json()) as any;
    return { names: data.accounts.nodes.map(({ name }: any) => name), ...data.accounts.pageInfo };
  };
  const all = (await accounts("", of("Admin satu"))).map(({ name }) => name);
  const first = await page("first: 2");
  const second = await page(`first: 2, after: "${first.endCursor}"`);
  expect([...first.names, ...second.names]).toEqual(all);
  expect([first.hasNextPage, second.hasNextPage, second.hasPreviousPage]).toEqual([true, false, true]);
  expect((await page(`last: 2, before: "${second.startCursor}"`)).names).toEqual(first.names);
});

test("a link by an ADMIN ends the sessions of the office, which thus notices it", async () => {
  const link = async () => (await change(`issueSignInLink(name: "Operator DKP")`, of("Admin satu"))).secret;
  const session = { cookie: cookieOf(await useLink(await link())) };
  expect(await me(session)).toMatchObject({ account: "Operator DKP" });
  await link();
  await soonStatus(401, () => send("/me", { headers: session }));
});

test("the accounts are listed by state, role and OPD, those whose role awaits approval first", async () => {
  const admin = of("Admin satu");
  await change(`addAccount(name: "Staf", grants: [{ role: STAFF }])`, admin);
  await change(`addGrant(name: "Staf", grant: { role: AUDITOR })`, admin);
  const names = async (args: string) => (await accounts(args, admin)).map(({ name }) => name);
  expect(await names("")).toEqual(["Staf", "Admin dua", "Admin satu", "Operator DKP"]);
  expect(await names("(state: AWAITING_APPROVAL)")).toEqual(["Staf"]);
  expect(await names("(role: ADMIN, first: 1)")).toEqual(["Admin dua"]);
  expect(await names(`(opd: "DKP")`)).toEqual(["Operator DKP"]);
  expect(await names(`(opd: "opd:DINKES")`)).toEqual([]);
  expect(await refusal(await ask(`{ accounts(opd: "TAK-ADA") { totalCount } }`, admin))).toEqual([200, "NOT_FOUND"]);
  const staff = (await accounts("(state: AWAITING_APPROVAL)", admin))[0];
  await change(`withdrawGrant(name: "Staf", grant: "${staff.grants[1].id}")`, of("Admin dua"));
  expect(await names("(state: AWAITING_APPROVAL)")).toEqual([]);
  await change(`revokeAccount(name: "Staf")`, admin);
  expect(await names("(state: REVOKED)")).toEqual(["Staf"]);
});

test("an ADMIN may not see elements but the OPDs of grants, and an account grants itself nothing", async () => {
  const admin = of("Admin satu");
  expect(await me(admin)).toMatchObject({ may: { see: [], change: [], manageAccounts: true, readAccounts: true } });
  const { data } = (await (await ask("{ opds { totalCount } grantableOpds { code } }", admin)).json()) as any;
  expect(data).toEqual({ opds: { totalCount: 0 }, grantableOpds: [{ code: "DINKES" }, { code: "DKP" }] });
  const message = "Akun sendiri tidak dapat diubah. Mintalah Pengelola Akun lain.";
  for (const mutation of [
    `addGrant(name: "Admin satu", grant: { role: ARCHITECT })`,
    `revokeAccount(name: "Admin satu")`,
    `issueToken(name: "Admin satu", until: "${inDays(30)}")`,
  ])
    expect(await change(mutation, admin)).toMatchObject({ account: null, problems: [{ rule: "FORBIDDEN", message }] });
});

/** Expects that no ADMIN issues a link or token for an account, for a reason with the command on the server. */
async function refusesToIssue(name: string, reason: string) {
  for (const issue of ["issueSignInLink(", `issueToken(until: "${inDays(30)}", `]) {
    const refused = await change(`${issue}name: "${name}")`, of("Admin dua"));
    expect(refused).toMatchObject({ secret: null, problems: [{ rule: "FORBIDDEN" }] });
    expect(refused.problems[0].message).toContain(reason);
    expect(refused.problems[0].message).toContain('npm run account -- link "NAMA AKUN"');
  }
}

test("an architect is made by two ADMINs, old credentials end with it, and no ADMIN alone issues new ones", async () => {
  const operator = await tokenOf("Operator DKP");
  const { account: granted } = await change(
    `addGrant(name: "Operator DKP", grant: { role: ARCHITECT })`,
    of("Admin satu"),
  );
  expect(granted.grants[1]).toMatchObject({ state: "PENDING", viewerCanApprove: false });
  expect(granted.grants[1].reason).toContain("Pengelola Akun kedua");
  expect((await me(operator)).may.change).toEqual(["OF_ITS_OPDS"]);
  await refusesToIssue("Operator DKP", "Akun ini menunggu persetujuan peran Admin Arsitektur");
  const approve = (name: string) =>
    change(`approveGrant(name: "Operator DKP", grant: "${granted.grants[1].id}")`, of(name));
  expect((await approve("Admin satu")).problems).toMatchObject([{ rule: "FORBIDDEN" }]);
  expect((await approve("Admin dua")).account.grants[1]).toMatchObject({ state: "IN_FORCE", approvedBy: "Admin dua" });
  expect((await approve("Admin dua")).problems).toMatchObject([{ rule: "NOT_FOUND" }]);
  await soonStatus(401, () => send("/me", { headers: operator }));
  await refusesToIssue("Operator DKP", "Akun ini berperan Admin Arsitektur");
  expect((await me(await tokenOf("Operator DKP"))).may.change).toEqual(["OF_ITS_OPDS", "EVERYTHING"]);
});

test("a program gets a token that ends on a day within a year, and nobody else gets one from an ADMIN", async () => {
  const admin = of("Admin satu");
  const added = await change(`addAccount(name: "Portal", grants: [{ role: CLIENT, documents: ["Q01"] }])`, admin);
  expect(added.account.viewerCan).toMatchObject({ issue: true, issueToken: true });
  const tokenUntil = (day: string) => change(`issueToken(name: "Portal", until: "${day}")`, admin);
  const issued = await tokenUntil(inDays(300));
  expect(issued.expiresAt).toBe(`${inDays(300)}T00:00:00.000Z`);
  expect(await me({ authorization: `Bearer ${issued.secret}` })).toMatchObject({ account: "Portal" });
  for (const wrong of ["2020-01-01", inDays(400)])
    expect((await tokenUntil(wrong)).problems).toMatchObject([{ rule: "INVALID_PERIOD", path: ["until"] }]);
  const { account } = await change(`addGrant(name: "Portal", grant: ${editor})`, admin);
  expect(account.viewerCan).toMatchObject({ issue: true, issueToken: false });
  expect((await tokenUntil(inDays(30))).problems).toMatchObject([{ rule: "FORBIDDEN" }]);
  await change(`withdrawGrant(name: "Portal", grant: "${account.grants[1].id}")`, admin);
  expect((await tokenUntil(inDays(30))).problems).toEqual([]);
});

test("a pending role whose days have passed has ended, and one of a revoked account is not approved", async () => {
  const added = await change(`addAccount(name: "Aptika", grants: [{ role: ARCHITECT }])`, of("Admin satu"));
  expect(added).toMatchObject({ secret: null, account: { viewerCan: { issue: false } } });
  const seen = async () => (await accounts("", of("Admin dua"))).find(({ name }) => name === "Aptika").grants[0];
  expect(await seen()).toMatchObject({ state: "PENDING", viewerCanApprove: true });
  const set = (changes: string) =>
    database.write(transaction =>
      transaction.run(`MATCH (a:Account {name: 'Aptika'})
    MATCH (g:AccountGrant {accountId: a.id}) ${changes}`),
    );
  await set("SET g.until = '2020-01-01'");
  expect(await seen()).toMatchObject({ state: "ENDED", viewerCanApprove: false });
  await set("REMOVE g.until");
  await change(`revokeAccount(name: "Aptika")`, of("Admin satu"));
  expect(await seen()).toMatchObject({ viewerCanApprove: false, reason: expect.stringContaining("dinonaktifkan") });
  const approved = await change(`approveGrant(name: "Aptika", grant: "${(await seen()).id}")`, of("Admin dua"));
  expect(approved.problems).toMatchObject([{ rule: "REVOKED" }]);
});

test("the record of an approval and a withdrawal has the role and the id of the grant", async () => {
  const operator = (await accounts(`(opd: "DKP")`, of("Admin satu"))).find(({ name }) => name === "Operator DKP");
  const [first, architect] = operator.grants;
  await change(`withdrawGrant(name: "Operator DKP", grant: "${first.id}")`, of("Admin satu"));
  const rows = await database.read(
    "MATCH (e:Event {event: 'ACCOUNT_CHANGED', subject: 'Operator DKP'}) RETURN collect(e.detail) AS details",
  );
  expect(rows[0]!.details).toEqual(
    expect.arrayContaining([`APPROVED ARCHITECT ${architect.id}`, `WITHDRAWN EDITOR ${first.id}`]),
  );
});
