import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { Browser } from "../http/identity/browser.js";
import { bearer, cookieOf, soonStatus, useIdentity } from "../http/identity/identity-server.js";
import { refusal } from "../http/tiny-server.js";
import { Keycloak } from "./keycloak.js";

/** Milliseconds for the download and the start on a busy machine; it ends what hangs, no more. */
const longest = 1_800_000;

const keycloak = new Keycloak();
const values = {
  OIDC_CLIENT_SECRET: randomUUID(),
  PORTAL_CLIENT_SECRET: randomUUID(),
  OTHER_CLIENT_SECRET: randomUUID(),
  OPERATOR_PASSWORD: randomUUID(),
  PENGELOLA_PASSWORD: randomUUID(),
  INSPEKTORAT_PASSWORD: randomUUID(),
};
let port = 0;
const publicUrl = () => `http://127.0.0.1:${port}`;

beforeAll(async () => {
  port = await freePort();
  await keycloak.start({ ...values, PUBLIC_URL: publicUrl() });
}, longest);
afterAll(() => keycloak.stop(), longest);

const { command, send, ask, me } = useIdentity(() => ({
  PORT: String(port),
  PUBLIC_URL: publicUrl(),
  OIDC_ISSUER: keycloak.issuer,
  OIDC_CLIENT_ID: "repositori-arsitektur",
  OIDC_CLIENT_SECRET: values.OIDC_CLIENT_SECRET,
  OIDC_AUDIENCE: "repositori-arsitektur-api",
  OIDC_SUBJECT_CLAIM: "preferred_username",
}));

beforeAll(async () => {
  await command("add", "Operator DKP", "--role", "EDITOR", "--opd", "DKP", "--subject", "operator.dkp");
  await command("add", "Pengelola Akun", "--role", "ADMIN", "--subject", "pengelola.akun");
  await command("add", "Inspektorat", "--role", "AUDITOR", "--subject", "inspektorat");
  const portal = ["--documents", "Q01", "--subject", "service-account-portal-satu-data"];
  await command("add", "Portal Satu Data", "--role", "CLIENT", ...portal);
});

/** Signs in at Keycloak and returns the answer to the browser that comes back. */
async function signIn(username: string, password: string): Promise<Response> {
  const begun = await send("/sign-in/provider");
  const start = begun.headers.get("location")!;
  expect(new URL(start).searchParams.get("code_challenge_method")).toBe("S256");
  const end = await new Browser(publicUrl()).signIn(start, [{ username, password, credentialId: "" }]);
  if (!end.startsWith(publicUrl())) return new Response(end, { status: 401 });
  return send(end.slice(publicUrl().length), { headers: { cookie: cookieOf(begun) } });
}

const sessionOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find(each => each.startsWith("spbe-session"))!
    .split(";")[0]!;

test.each([
  ["operator.dkp", "OPERATOR", "Operator DKP", { change: ["OF_ITS_OPDS"], manageAccounts: false }],
  ["pengelola.akun", "PENGELOLA", "Pengelola Akun", { see: [], manageAccounts: true }],
  ["inspektorat", "INSPEKTORAT", "Inspektorat", { see: ["EVERYTHING"], change: [], comment: true }],
] as const)(
  "%s signs in with a browser and the password %s as %s, and out again",
  async (username, office, account, may) => {
    const cookie = sessionOf(await signIn(username, values[`${office}_PASSWORD`]));
    expect(await me({ cookie })).toMatchObject({ account, isSignedIn: true, may });
    const left = await send("/sign-out", { method: "POST", headers: { cookie, origin: publicUrl() } });
    expect([left.status, left.headers.get("location")]).toEqual([303, "/sign-in"]);
    await soonStatus(401, () => send("/me", { headers: { cookie } }));
  },
);

test("a wrong password does not lead back to the repository", async () => {
  expect((await signIn("operator.dkp", "salah")).status).toBe(401);
});

test("a program reads its trusted documents with the token of its service account, and nothing else", async () => {
  const headers = bearer(await keycloak.tokenOf("portal-satu-data", values.PORTAL_CLIENT_SECRET));
  expect(await me(headers)).toMatchObject({ account: "Portal Satu Data", may: { ask: ["Q01"] } });
  expect((await send("/questions/Q01", { headers })).status).toBe(200);
  expect(await refusal(await ask("{ services { totalCount } }", headers))).toEqual([403, "FORBIDDEN"]);
});

test("a token for another audience is refused", async () => {
  const headers = bearer(await keycloak.tokenOf("aplikasi-lain", values.OTHER_CLIENT_SECRET));
  expect(await refusal(await ask("{ services { totalCount } }", headers))).toEqual([401, "UNAUTHENTICATED"]);
});
