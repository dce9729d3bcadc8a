import { beforeAll, expect, test } from "@jest/globals";
import { refusal } from "../tiny-server.js";
import { accountRequests } from "./account-requests.js";
import { cookieOf, soonStatus, useIdentity } from "./identity-server.js";

const { account, command, send, ask, me, useLink, url } = useIdentity();
const { change } = accountRequests(ask);

/** Indicator as of a day. */
const page = "/pemdi?indikator=I13&opd=DKP&pada=2026-06-30";

let admin: Record<string, string>;
beforeAll(async () => {
  admin = await account("Pengelola Akun", "ADMIN");
  await account("Inspektorat", "AUDITOR");
});

/** Opens a sign-in link as a browser does: its page, and the button on it. */
async function open(link: string) {
  const { pathname, search } = new URL(link);
  const shown = await send(pathname + search);
  const [returning] = shown.headers.getSetCookie();
  return useLink(link, returning ? { cookie: returning.split(";")[0]! } : {});
}

const linkOf = async (name: string, ...more: string[]) => (await command("link", name, ...more)).last;

test("a link for an assessor opens the page that it names, once, with a session that changes nothing", async () => {
  const link = await linkOf("Inspektorat", "--page", page);
  const signedIn = await open(link);
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, page]);
  const cookie = cookieOf(signedIn);
  expect(await me({ cookie })).toMatchObject({
    account: "Inspektorat",
    roles: [{ role: "AUDITOR" }],
    may: { change: [] },
  });
  expect(await refusal(await ask("{ opds { totalCount } }", { cookie, origin: url() }))).toEqual([200, undefined]);
  const written = await ask(`mutation { createService(input: { code: "X", name: "X" }) { problems { rule } } }`, {
    cookie,
    origin: url(),
  });
  expect(((await written.json()) as any).errors[0].extensions.code).toBe("FORBIDDEN");
  expect((await open(link)).status).toBe(401);
});

test("a link ends with the next one, and with its account", async () => {
  const [first, second] = [await linkOf("Inspektorat", "--page", page), await linkOf("Inspektorat", "--page", page)];
  expect((await open(first)).status).toBe(401);
  const cookie = cookieOf(await open(second));
  await account("Asesor", "AUDITOR");
  const unused = await linkOf("Asesor", "--page", page);
  await command("revoke", "Asesor");
  expect((await open(unused)).status).toBe(401);
  await command("revoke", "Inspektorat");
  await soonStatus(401, () => send("/me", { headers: { cookie } }));
});

test("the first link of an account names a page, too, also with the address of the server", async () => {
  const { last } = await command("add", "Staf satu", "--role", "STAFF", "--page", "http://127.0.0.1:0/opd/DKP");
  expect((await open(last)).headers.get("location")).toBe("/opd/DKP");
});

test("an ADMIN issues a link to a page, and one to another server is refused where it is wrong", async () => {
  await command("add", "Staf dua", "--role", "STAFF");
  const issue = (target: string) => change(`issueSignInLink(name: "Staf dua", page: ${JSON.stringify(target)})`, admin);
  expect((await open((await issue(page)).secret)).headers.get("location")).toBe(page);
  for (const foreign of [
    "https://example.com/",
    "//example.com/pemdi",
    "/\\example.com",
    "http://127.0.0.1:0.example.com/",
  ])
    expect([foreign, await issue(foreign)]).toEqual([
      foreign,
      expect.objectContaining({
        secret: null,
        problems: [
          { rule: "INVALID_VALUE", path: ["page"], message: expect.stringContaining("bukan halaman server ini") },
        ],
      }),
    ]);
  const { code } = await command("link", "Staf dua", "--page", "https://example.com/");
  expect(code).not.toBe(0);
});

test("a link that somebody has changed leads to no other server", async () => {
  const link = new URL(await linkOf("Staf dua", "--page", page));
  link.searchParams.set("kembali", "//example.com/");
  expect((await open(String(link))).headers.get("location")).toBe("/");
});
