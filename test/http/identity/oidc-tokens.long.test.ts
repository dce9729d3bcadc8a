import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SignJWT } from "jose";
import { refusal } from "../tiny-server.js";
import { bearer, soonStatus, useIdentity } from "./identity-server.js";
import { TokenIssuer } from "./token-issuer.js";

const issuer = new TokenIssuer();
beforeAll(() => issuer.start());
afterAll(() => issuer.stop());
const { command, ask, me, send, logged } = useIdentity(() => ({
  OIDC_ISSUER: issuer.url,
  OIDC_AUDIENCE: issuer.audience,
}));
beforeAll(async () => {
  await command("add", "Pegawai DKP", "--role", "STAFF", "--subject", "pegawai.dkp");
});

const now = () => Math.floor(Date.now() / 1_000);
const outcome = async (token: string) => refusal(await ask("{ opds { totalCount } }", bearer(token)));
const accepted = [200, undefined];
const refused = [401, "UNAUTHENTICATED"];

test("a configured provider is enough for an identity: nobody is local any more", async () => {
  expect(await me()).toMatchObject({ account: "public" });
  expect(await me(bearer(await issuer.sign("pegawai.dkp")))).toMatchObject({
    account: "Pegawai DKP",
    isSignedIn: true,
  });
});

test.each([
  ["expired", () => ({ exp: now() - 120 })],
  ["of another issuer", () => ({ iss: "https://evil.example" })],
  ["for another audience", () => ({ aud: "aplikasi-lain" })],
  ["not valid yet", () => ({ nbf: now() + 120 })],
  ["without an expiry", () => ({ exp: undefined })],
  ["without a subject", () => ({ sub: undefined })],
  ["with a list as its subject", () => ({ sub: ["pegawai.dkp"] as never })],
])("a token %s is refused", async (_what, claims) => {
  expect(await outcome(await issuer.sign("pegawai.dkp", claims()))).toEqual(refused);
});

test("the clocks of provider and server may differ by less than a minute", async () => {
  expect(await outcome(await issuer.sign("pegawai.dkp", { exp: now() - 30 }))).toEqual(accepted);
  expect(await outcome(await issuer.sign("pegawai.dkp", { nbf: now() + 30 }))).toEqual(accepted);
});

test("a token for several audiences is accepted if one is this server", async () => {
  expect(await outcome(await issuer.sign("pegawai.dkp", { aud: ["lain", issuer.audience] }))).toEqual(accepted);
});

test("a token without a signature, or signed with the public key as a secret, is refused", async () => {
  const [, payload] = (await issuer.sign("pegawai.dkp")).split(".");
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  expect(await outcome(`${none}.${payload}.`)).toEqual(refused);
  const claims = JSON.parse(Buffer.from(payload!, "base64url").toString());
  const confused = new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(await issuer.publicText());
  expect(await outcome(await confused)).toEqual(refused);
  const [head, body, signature] = (await issuer.sign("pegawai.dkp")).split(".");
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: "admin" })).toString("base64url");
  expect(await outcome(`${head}.${changed}.${signature}`)).toEqual(refused);
  expect(await outcome(`${head}.${body}.`)).toEqual(refused);
});

test("a person without an account here is known and has no right", async () => {
  expect(await outcome(await issuer.sign("orang.lain"))).toEqual([403, "FORBIDDEN"]);
});

test.each(["RS256", "ES256", "EdDSA"])(
  "a new key (%s) of the provider is read once it signs, and the old one ends",
  async alg => {
    const old = await issuer.sign("pegawai.dkp");
    await issuer.exchangeKey(alg);
    const fresh = await issuer.sign("pegawai.dkp");
    await soonStatus(200, () => ask("{ opds { totalCount } }", bearer(fresh)));
    expect(await outcome(old)).toEqual(refused);
  },
);

test.each(["PS256", "ES384"])("a key of another algorithm (%s) is refused", async alg => {
  await issuer.exchangeKey(alg);
  expect(await outcome(await issuer.sign("pegawai.dkp"))).toEqual(refused);
});

test("tokens with unknown keys do not flood the provider", async () => {
  await issuer.exchangeKey();
  const before = issuer.readings;
  const token = await issuer.sign("pegawai.dkp");
  await issuer.exchangeKey();
  await Promise.all(Array.from({ length: 20 }, () => send("/me", { headers: bearer(token) })));
  expect(issuer.readings - before).toBeLessThanOrEqual(2);
});

test("no log has a token of the provider", async () => {
  const token = await issuer.sign("pegawai.dkp", { aud: "lain" });
  await outcome(token);
  expect(logged.join("\n")).not.toContain(token.split(".")[2]);
});
