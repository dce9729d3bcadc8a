import { beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../../src/database/embedded/free-port.js";
import { bearer, useIdentity } from "./identity-server.js";

let port = 0;
beforeAll(async () => {
  port = await freePort();
});
const { send, logged } = useIdentity(() => ({
  OIDC_ISSUER: `http://127.0.0.1:${port}`,
  OIDC_AUDIENCE: "spbe",
  OIDC_CLIENT_ID: "spbe",
  OIDC_CLIENT_SECRET: "rahasia-klien-yang-panjang-sekali",
}));

const reasons = () => logged.filter(line => line.includes("ECONNREFUSED") && line.includes("provider does not answer"));

test("A provider that does not answer is reported with its code alone, and the log has the reason", async () => {
  const answer = await send("/me", { headers: bearer("a.b.c") });
  expect([answer.status, await answer.json()]).toEqual([
    503,
    {
      errors: [
        {
          message: "The identity provider does not answer. Try again in a minute.",
          extensions: { code: "IDENTITY_UNAVAILABLE" },
        },
      ],
    },
  ]);
  expect(reasons()).toHaveLength(1);
});

test("A sign-in at a provider that does not answer gets a page with the status of the error", async () => {
  const page = await send("/sign-in/provider");
  expect([page.status, page.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("Belum berhasil masuk");
  expect(reasons()).toHaveLength(2);
});
