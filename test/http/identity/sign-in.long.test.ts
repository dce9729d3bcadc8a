import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { begin, piece } from "../test-uploads.js";
import { refusal } from "../tiny-server.js";
import { cookieOf, soonStatus, useIdentity } from "./identity-server.js";

const { command, send, ask, me, useLink, url, logged, folder } = useIdentity();
const writing = `mutation { applyChanges(operations: [], validateOnly: true) { problems { rule } } }`;
const linkOf = async (name: string, role = "EDITOR") =>
  (await command("add", name, "--role", role, ...(role === "EDITOR" ? ["--opd", "DKP", "--until", "2099-06-30"] : [])))
    .last;

test("until an account exists, everybody at this machine is local, with every right", async () => {
  expect(await me()).toMatchObject({ account: "local", isSignedIn: false, may: { ask: "ANYTHING" } });
  expect(await refusal(await ask("{ opds { totalCount } }"))).toEqual([200, undefined]);
  expect(logged.join("\n")).toContain("every request from this machine has all rights");
});

test("a sign-in link works once, and makes a session that knows office, role, OPD and last day", async () => {
  const link = await linkOf("Operator DKP");
  const page = await send(new URL(link).pathname + new URL(link).search);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Masuk")]);
  const signedIn = await useLink(link);
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, "/"]);
  const [set] = signedIn.headers.getSetCookie();
  expect(set).toMatch(/HttpOnly; SameSite=Lax$/);
  const cookie = cookieOf(signedIn);
  expect(await me({ cookie })).toMatchObject({
    account: "Operator DKP",
    isSignedIn: true,
    roles: [{ role: "EDITOR", label: "Operator OPD", until: "2099-06-30", opds: [{ code: "DKP" }] }],
    may: { change: ["OF_ITS_OPDS"], readRecord: ["OF_ITS_OPDS"], ask: "ANYTHING", manageAccounts: false },
  });
  const replayed = await useLink(link);
  expect([replayed.status, await replayed.text()]).toEqual([401, expect.stringContaining("sudah dipakai")]);
  expect(replayed.headers.getSetCookie()).toEqual([]);
});

test("a sign-in returns to the page that it came from, and leads to no other server", async () => {
  const link = await linkOf("Operator Arsip", "STAFF");
  const askedFrom = async (address: string) =>
    (await send(`/sign-in?kembali=${encodeURIComponent(address)}`)).headers.getSetCookie();
  for (const foreign of ["https://example.com/", "//example.com/", "/\\example.com", "/.//example.com", "javascript:1"])
    expect([foreign, await askedFrom(foreign)]).toEqual([foreign, []]);
  const [cookie] = await askedFrom("/opd/DKP?per=2026-01-01");
  const here = await useLink(link, { cookie: cookie!.split(";")[0]! });
  expect(here.headers.get("location")).toBe("/opd/DKP?per=2026-01-01");
  expect(here.headers.getSetCookie()[1]).toMatch(/^spbe-return=;/);
  const another = await send("/sign-in", { headers: { cookie: cookie!.split(";")[0]! } });
  expect(another.headers.getSetCookie()).toEqual([expect.stringMatching(/^spbe-return=;/)]);
  const forged = { cookie: `spbe-return=${encodeURIComponent("//example.com")}` };
  expect((await useLink(await linkOf("Operator Arsip 2", "STAFF"), forged)).headers.get("location")).toBe("/");
});

test("two people who open the same link at once do not both sign in", async () => {
  const link = await linkOf("Operator DINKES", "STAFF");
  const answers = await Promise.all(Array.from({ length: 8 }, () => useLink(link)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(401)]);
});

test("the key that signs links and sessions is made once, for the owner of the server only", () => {
  expect(statSync(path.join(folder(), "data", "signing-key")).mode & 0o777).toBe(0o600);
});

test("with a session, a change must come from a page of this server", async () => {
  const cookie = cookieOf(await useLink(await linkOf("Operator satu")));
  const change = (headers: Record<string, string>) => ask(writing, { cookie, ...headers });
  expect(await refusal(await change({ origin: "https://evil.example" }))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await change({ origin: "null" }))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await change({}))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await change({ origin: url(), "sec-fetch-site": "cross-site" }))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await change({ "sec-fetch-site": "same-site" }))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await change({ origin: url() }))).toEqual([200, undefined]);
  expect(await refusal(await change({ "sec-fetch-site": "same-origin" }))).toEqual([200, undefined]);
});

test("with a session, an upload is begun and continued from a page of this server only", async () => {
  const cookie = cookieOf(await useLink(await linkOf("Operator delapan")));
  const [own, foreign] = [
    { cookie, origin: url() },
    { cookie, origin: "https://evil.example" },
  ];
  expect(await refusal(await begin(url(), 3, foreign))).toEqual([403, "FORBIDDEN"]);
  const begun = await begin(url(), 3, own);
  const at = `${url()}${begun.headers.get("location")}`;
  expect(await refusal(await piece(at, 0, "abc", foreign))).toEqual([403, "FORBIDDEN"]);
  expect((await piece(at, 0, "abc", own)).headers.get("upload-complete")).toBe("?1");
});

test("nobody is signed in by the page of another site", async () => {
  const link = await linkOf("Operator dua");
  expect(await refusal(await useLink(link, { origin: "https://evil.example" }))).toEqual([403, "FORBIDDEN"]);
  expect((await useLink(link)).status).toBe(303);
});

test("the page of sign-in offers to sign out only to a browser with a session", async () => {
  const cookie = cookieOf(await useLink(await linkOf("Operator tujuh")));
  const page = async (headers: Record<string, string>) => (await send("/sign-in", { headers })).text();
  expect(await page({})).not.toContain("Keluar");
  expect(await page({ cookie })).toContain("Keluar dari perangkat ini");
});

test("a sign-out ends the session, also for whoever copied its cookie", async () => {
  const cookie = cookieOf(await useLink(await linkOf("Operator tiga")));
  const out = (origin: string) => send("/sign-out", { method: "POST", headers: { cookie, origin } });
  expect(await refusal(await out("https://evil.example"))).toEqual([403, "FORBIDDEN"]);
  const answer = await out(url());
  expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([303, expect.stringContaining("spbe-session=;")]);
  await soonStatus(401, () => send("/me", { headers: { cookie } }));
});

test("a stolen cookie is worth nothing seconds after its account is revoked", async () => {
  const cookie = cookieOf(await useLink(await linkOf("Operator empat")));
  expect((await send("/me", { headers: { cookie } })).status).toBe(200);
  await command("revoke", "Operator empat");
  await soonStatus(401, () => send("/me", { headers: { cookie } }));
  const refused = await ask("{ opds { totalCount } }", { cookie, origin: url() });
  expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer/);
  expect(await refusal(refused)).toEqual([401, "UNAUTHENTICATED"]);
});

test("a link of a revoked account signs nobody in, nor does one that was changed", async () => {
  const link = await linkOf("Operator lima");
  await command("revoke", "Operator lima");
  expect((await useLink(link)).status).toBe(401);
  expect((await useLink(`${link.slice(0, -3)}abc`)).status).toBe(401);
});

test("no log has a link, a token or a cookie", async () => {
  const link = await linkOf("Operator enam");
  const cookie = cookieOf(await useLink(link));
  await ask("{ opds(first: -1) { totalCount } }", { cookie, origin: url() });
  await send("/tidak-ada", { headers: { cookie, authorization: "Bearer rahasia-sekali" } });
  const all = logged.join("\n");
  for (const secret of [new URL(link).searchParams.get("token")!, cookie.split("=")[1]!, "rahasia-sekali"])
    expect(all).not.toContain(secret);
});
