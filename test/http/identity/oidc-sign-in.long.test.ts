import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Provider from "oidc-provider";
import { freePort } from "../../../src/database/embedded/free-port.js";
import { eventually } from "../../support/eventually.js";
import { Browser } from "./browser.js";
import { cookieOf, useIdentity } from "./identity-server.js";

let [provider, port, own] = [undefined as Server | undefined, 0, 0];
const issuer = () => `http://127.0.0.1:${port}`;
const publicUrl = () => `http://127.0.0.1:${own}`;

beforeAll(async () => {
  [port, own] = [await freePort(), await freePort()];
  const oidc = new Provider(issuer(), {
    clients: [
      {
        client_id: "spbe",
        client_secret: "rahasia-klien-yang-panjang-sekali",
        redirect_uris: [`${publicUrl()}/sign-in/callback`],
      },
    ],
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  });
  provider = createServer(oidc.callback()).listen(port, "127.0.0.1");
  await once(provider, "listening");
});
afterAll(() => {
  provider?.closeAllConnections();
  provider?.close();
});

const { command, send, me, database } = useIdentity(() => ({
  PORT: String(own),
  PUBLIC_URL: publicUrl(),
  OIDC_ISSUER: issuer(),
  OIDC_CLIENT_ID: "spbe",
  OIDC_CLIENT_SECRET: "rahasia-klien-yang-panjang-sekali",
}));
beforeAll(async () => {
  await command("add", "Operator DKP", "--role", "EDITOR", "--opd", "DKP", "--subject", "operator.dkp");
});

/** Signs in at the provider and returns the address to which it sends the browser back. */
const signInAs = (login: string, start: string) =>
  new Browser(publicUrl()).signIn(start, [{ prompt: "login", login, password: "apa saja" }, { prompt: "consent" }]);

/** Begins a sign-in; returns the address at the provider and the cookie of the browser that began. */
async function begin() {
  const answer = await send("/sign-in/provider");
  return { start: answer.headers.get("location")!, cookie: cookieOf(answer) };
}
const comeBack = (callback: string, cookie: string) =>
  send(new URL(callback).pathname + new URL(callback).search, { headers: { cookie } });

test("an office signs in at the identity provider, with PKCE, and has a session here", async () => {
  const page = await (await send("/sign-in")).text();
  expect(page).toContain("Masuk dengan akun pemerintah");
  const { start, cookie } = await begin();
  expect(Object.fromEntries(new URL(start).searchParams)).toMatchObject({
    code_challenge_method: "S256",
    scope: "openid",
  });
  const callback = await signInAs("operator.dkp", start);
  const back = await comeBack(callback, `${cookie}; spbe-return=%2Fopd`);
  expect([back.status, back.headers.get("location")]).toEqual([303, "/opd"]);
  const session = back.headers.getSetCookie().find(each => each.startsWith("spbe-session"))!;
  expect(session).toMatch(/HttpOnly; SameSite=Lax$/);
  expect(await me({ cookie: session.split(";")[0]! })).toMatchObject({ account: "Operator DKP", isSignedIn: true });
  const replayed = await comeBack(callback, cookie);
  expect([replayed.status, replayed.headers.getSetCookie().length]).toEqual([401, 1]);
});

test("a sign-in that another browser began is refused", async () => {
  const callback = await signInAs("operator.dkp", (await begin()).start);
  const other = await begin();
  expect((await comeBack(callback, other.cookie)).status).toBe(401);
  expect((await comeBack(callback, "")).status).toBe(401);
});

test("a person whom the provider knows and who has no account here reads whom to ask", async () => {
  const { start, cookie } = await begin();
  const answer = await comeBack(await signInAs("orang.lain", start), cookie);
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("Hubungi pengelola akun")]);
});

test("a sign-in at the provider is recorded for the office, and its subject apart from it", async () => {
  const signIns = () =>
    database.read(`MATCH (e:Event {event: 'SIGNED_IN'})
      RETURN properties(e) AS event, COLLECT { MATCH (o:Origin {id: e.origin}) RETURN o.subject }[0] AS subject`);
  await eventually(async () => (await signIns()).length > 0);
  const [{ event, subject } = {}] = await signIns();
  expect([event.account, event.roles, subject]).toEqual(["Operator DKP", ["EDITOR"], "operator.dkp"]);
  expect(JSON.stringify(event)).not.toContain("operator.dkp");
});
