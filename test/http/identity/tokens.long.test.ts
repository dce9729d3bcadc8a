import { beforeAll, describe, expect, test } from "@jest/globals";
import { SignJWT } from "jose";
import { issueCredential, ownIssuer } from "../../../src/access/accounts/credentials.js";
import { readAccounts } from "../../../src/access/accounts/read-accounts.js";
import { readSigningKey } from "../../../src/access/accounts/signing-key.js";
import { refusal } from "../tiny-server.js";
import { bearer, soonStatus, useIdentity } from "./identity-server.js";

const { account, command, ask, me, send, database, config } = useIdentity();
const writing = `mutation { applyChanges(operations: [], validateOnly: true) { problems { rule } } }`;
let token: Record<string, string>;

beforeAll(async () => {
  token = await account("Program arsip", "ARCHITECT");
});

describe("The right to change the repository, once an account exists", () => {
  test("is that of whoever sends the token of an account that has it", async () => {
    expect(await refusal(await ask(writing))).toEqual([403, "FORBIDDEN"]);
    expect(await refusal(await ask(writing, bearer("wrong")))).toEqual([401, "UNAUTHENTICATED"]);
    expect(await refusal(await ask(writing, token))).toEqual([200, undefined]);
    const { account, may } = await me(token);
    expect({ account, may }).toEqual({
      account: "Program arsip",
      may: {
        ...{ see: ["EVERYTHING"], ask: "ANYTHING", change: ["EVERYTHING"], readRecord: ["EVERYTHING"] },
        ...{ comment: true, manageAccounts: false, readAccounts: false },
      },
    });
  });

  test("is nobody's without credentials, who then reads as the public", async () => {
    expect(await me()).toMatchObject({ account: "public", isSignedIn: false, may: { ask: "TRUSTED_DOCUMENTS" } });
  });
});

test("the command says in the time of the province until when a token is valid", async () => {
  const { stdout } = await command("token", "Program arsip", "--until", "2099-01-01");
  expect(stdout).toContain("berlaku sampai 2099-01-01 09:00 GMT+9.");
});

test.each(["Basic YTpi", "Bearer", "Bearer a b", "Bearer a.b.c"])("%j is no credential", async authorization => {
  const answer = await ask("{ opds { totalCount } }", { authorization });
  expect(answer.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  const { errors } = (await answer.json()) as any;
  expect([answer.status, errors[0].extensions]).toEqual([401, { code: "UNAUTHENTICATED" }]);
});

describe("A token that somebody made", () => {
  const made = async (claims: { issuer?: string; audience?: string; expires?: string; key?: Uint8Array } = {}) => {
    const { issuer = ownIssuer, audience = "TOKEN", expires = "1h", key = readSigningKey(config()) } = claims;
    const id = "00000000-0000-0000-0000-000000000000";
    const unsigned = new SignJWT().setIssuer(issuer).setAudience(audience).setJti(id).setExpirationTime(expires);
    return unsigned.setProtectedHeader({ alg: "HS256" }).sign(key);
  };
  const none = `${btoa('{"alg":"none"}')}.${btoa(`{"iss":"${ownIssuer}","aud":"TOKEN","jti":"x","exp":9999999999}`)}.`;

  test.each([
    ["with another key", () => made({ key: new TextEncoder().encode("k".repeat(43)) })],
    ["for a session", () => made({ audience: "SESSION" })],
    ["of another issuer", () => made({ issuer: "https://evil.example" })],
    ["with the right key and no record of it", () => made()],
    ["without a signature", async () => none.replaceAll("=", "")],
  ])("%s is refused", async (_what, make) => {
    expect(await refusal(await ask("{ opds { totalCount } }", bearer(await make())))).toEqual([401, "UNAUTHENTICATED"]);
  });
});

test("an expired token is refused, and a link or session is no token", async () => {
  const [account] = await readAccounts(database);
  const issue = (use: "LINK" | "SESSION" | "TOKEN", expiresAt: string) =>
    issueCredential(database, readSigningKey(config()), { accountId: account!.id, use, expiresAt, issuedBy: "local" });
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const earlier = new Date(Date.now() - 1_000).toISOString();
  for (const wrong of [await issue("TOKEN", earlier), await issue("LINK", later), await issue("SESSION", later)])
    expect((await send("/me", { headers: bearer(wrong) })).status).toBe(401);
  expect((await send("/me", { headers: bearer(await issue("TOKEN", later)) })).status).toBe(200);
});

test("a token that is in use ends with its time, and is never a session", async () => {
  const [account] = await readAccounts(database);
  const expiresAt = new Date(Date.now() + 5_000).toISOString();
  const credential = { accountId: account!.id, use: "TOKEN" as const, expiresAt, issuedBy: "local" };
  const short = bearer(await issueCredential(database, readSigningKey(config()), credential));
  expect((await send("/me", { headers: short })).status).toBe(200);
  const cookie = `spbe-session=${short.authorization.replace("Bearer ", "")}`;
  expect((await send("/me", { headers: { cookie } })).status).toBe(401);
  await soonStatus(401, () => send("/me", { headers: short }));
  expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(Date.parse(expiresAt) / 1_000) * 1_000);
});

test("a token ends seconds after its account is revoked", async () => {
  const old = await account("Program lama", "STAFF");
  expect((await send("/me", { headers: old })).status).toBe(200);
  await command("revoke", "Program lama");
  await soonStatus(401, () => send("/me", { headers: old }));
});

test("a role ends seconds after it is withdrawn, and the account then reads as the public", async () => {
  const staff = await account("Program pegawai", "STAFF");
  expect(await refusal(await ask("{ opds { totalCount } }", staff))).toEqual([200, undefined]);
  expect(await refusal(await ask(writing, staff))).toEqual([403, "FORBIDDEN"]);
  await command("revoke", "Program pegawai", "--role", "STAFF");
  await soonStatus(403, () => ask("{ opds { totalCount } }", staff));
  expect(await me(staff)).toMatchObject({ account: "Program pegawai", roles: [{ role: "PUBLIC" }] });
});

test("the day of last use is noted for the access review", async () => {
  await me(token);
  await soonStatus(200, async () => {
    const [account] = (await readAccounts(database)).filter(({ name }) => name === "Program arsip");
    return new Response(null, { status: account?.lastUsed ? 200 : 404 });
  });
});
