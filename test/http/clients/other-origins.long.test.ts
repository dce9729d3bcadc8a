import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { HttpServer } from "../../../src/http/http-server.js";
import { story } from "../../formats/pictures/story.js";
import { useEmptyRepository } from "../../support/repository.js";
import { posted } from "../posted.js";
import { startRepositoryServer } from "../repository-server.js";
import { configWith, startTinyServer } from "../tiny-server.js";
import { accountOf } from "./accounts.js";

const portal = "https://portal.example.go.id";
const { database, given } = useEmptyRepository();
let server: HttpServer;

beforeAll(async () => {
  server = await startRepositoryServer(database, {
    ...configWith({ corsOrigins: [portal], frameOrigins: [portal] }),
    identifyViewer: accountOf,
  });
  await given(story);
});
afterAll(() => server.stop());

const corsOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));

const preflight = (origin: string, method = "POST") =>
  fetch(`${server.url}/graphql`, {
    method: "OPTIONS",
    headers: {
      ...{ origin, "access-control-request-method": method },
      "access-control-request-headers": "authorization,content-type",
    },
  });

const picture = "/export/impact.svg?of=infrastructure:SRV";
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

describe("A page of an origin that the settings name", () => {
  test("may send a request with a token, and reads answers, errors too, without a session", async () => {
    const allowed = await preflight(portal);
    expect(allowed.status).toBe(204);
    expect(corsOf(allowed)).toMatchObject({
      "access-control-allow-origin": portal,
      "access-control-allow-methods": "GET, HEAD, POST, PATCH",
      "access-control-allow-headers": expect.stringContaining("authorization"),
      "access-control-max-age": "600",
    });
    const headers = { origin: portal, "x-test-account": "portal" };
    const answers = [
      await fetch(`${server.url}/graphql`, posted({ query: "{ services { totalCount } }" }, headers)),
      await get("/export/services.csv", headers),
      await get("/nothing", headers),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
    for (const answer of [allowed, ...answers]) {
      expect(answer.headers.get("access-control-allow-origin")).toBe(portal);
      expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
      expect(answer.headers.get("vary")?.toLowerCase()).toContain("origin");
    }
    expect(answers[0]!.headers.get("access-control-expose-headers")).toContain("retry-after");
  });

  test("shows pictures to whoever is signed in, and no other page does, not even from a cache", async () => {
    const embeddable = async (referer?: string, etag?: string) => {
      const sent = { ...(referer && { referer }), ...(etag && { "if-none-match": etag }), "x-test-account": "satu" };
      const { status, headers } = await get(picture, sent);
      return [status, headers.get("cross-origin-resource-policy"), headers.get("vary")?.includes("referer")];
    };
    const etag = (await get(picture, { "x-test-account": "satu" })).headers.get("etag")!;
    expect(await embeddable(`${portal}/`)).toEqual([200, "cross-origin", true]);
    expect(await embeddable(`${portal}/`, etag)).toEqual([304, "cross-origin", true]);
    for (const other of [undefined, "https://other.example.go.id/", `${portal}.evil.example/`, "portal"]) {
      expect(await embeddable(other)).toEqual([200, "same-origin", true]);
      expect(await embeddable(other, etag)).toEqual([304, "same-origin", true]);
    }
  });

  test("may show pages and pictures in a frame, and no other page may", async () => {
    for (const path of [picture, "/questions"]) {
      const { headers } = await get(path, { "x-test-account": "satu" });
      expect(headers.get("content-security-policy")).toMatch(new RegExp(`frame-ancestors 'self' ${portal}(;|$)`));
      expect(headers.has("x-frame-options")).toBe(false);
    }
  });
});

describe("A page of any other origin", () => {
  test.each(["https://portal.example.go.id.evil.example", "http://portal.example.go.id", "null"])(
    "reads nothing: %s",
    async origin => {
      expect(corsOf(await preflight(origin))["access-control-allow-origin"]).toBeUndefined();
      const answer = await get("/export/services.csv", { origin, "x-test-account": "satu" });
      expect(corsOf(answer)["access-control-allow-origin"]).toBeUndefined();
    },
  );
});

test("Without the settings nobody else reads, embeds or frames an answer", async () => {
  const closed = await startTinyServer();
  const answer = await fetch(`${closed.url}/questions`, { headers: { origin: portal } });
  await closed.stop();
  expect(corsOf(answer)).toEqual({});
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
});
