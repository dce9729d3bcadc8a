import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { HttpServer } from "../../src/http/http-server.js";
import { element } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { ofDkp, staff } from "../support/viewers.js";
import { keepingOf, startRepositoryServer } from "./repository-server.js";

const { database, given } = useEmptyRepository();
let server: HttpServer;
const path = `/graphql?query=${encodeURIComponent("{ services(first: 500) { nodes { code name description } } }")}`;

beforeAll(async () => {
  server = await startRepositoryServer(database, {
    identifyViewer: ({ headers }) => (headers["x-test-viewer"] === "dkp" ? ofDkp : staff),
    keeping: keepingOf(database),
  });
  const services = Array.from({ length: 40 }, (_, n) =>
    element(`s${n}`, "Service", `LYN-${n}`, ", confidentiality: 'PUBLIC'"),
  );
  await given(services.join("\n"));
});
afterAll(() => server.stop());

async function get(headers: Record<string, string>) {
  const sent = { "accept-encoding": "identity", "apollo-require-preflight": "1", ...headers };
  const { status, headers: answered } = await fetch(server.url + path, { headers: sent });
  return {
    ...{ status, etag: answered.get("etag")!, coding: answered.get("content-encoding") ?? "" },
    ...{ vary: answered.get("vary"), cache: answered.get("cache-control") },
  };
}

/** ETags by the coding of the answer. */
let tags: Record<string, string>;
beforeEach(async () => {
  const answers = await Promise.all(["identity", "gzip", "br"].map(coding => get({ "accept-encoding": coding })));
  tags = Object.fromEntries(answers.map(({ coding, etag }) => [coding, etag]));
});

describe("An answer", () => {
  test("has a strong ETag of its own in each coding, and names what it depends on", async () => {
    expect(Object.keys(tags).sort()).toEqual(["", "br", "gzip"]);
    expect(new Set(Object.values(tags)).size).toBe(3);
    for (const tag of Object.values(tags)) expect(tag).toMatch(/^"[^"]+"$/);
    for (const coding of ["identity", "br"]) {
      const { vary, cache } = await get({ "accept-encoding": coding });
      expect([vary, cache]).toEqual(["authorization, cookie, accept-encoding", "private, no-cache"]);
    }
  });

  test.each(["", "gzip", "br"])(
    "is 304 for the ETag of its coding, also as one of a list or weak: %s",
    async coding => {
      const accepted = { "accept-encoding": coding || "identity" };
      for (const known of [tags[coding]!, `"other", ${tags[coding]}`, `W/"a", W/${tags[coding]} , "b"`, "*"]) {
        const unchanged = await get({ ...accepted, "if-none-match": known });
        expect([known, unchanged.status]).toEqual([known, 304]);
        expect(unchanged.vary).toBe("authorization, cookie, accept-encoding");
        if (known !== "*") expect(unchanged.etag).toBe(tags[coding]);
      }
    },
  );

  test("is sent for the ETag of a coding that the client does not accept any more, and for a part of an ETag", async () => {
    expect((await get({ "if-none-match": tags.br! })).status).toBe(200);
    expect((await get({ "accept-encoding": "gzip, br;q=0", "if-none-match": tags.br! })).status).toBe(200);
    expect((await get({ "accept-encoding": "gzip, br;q=0.1", "if-none-match": tags.br! })).status).toBe(304);
    expect((await get({ "if-none-match": tags[""]!.slice(0, -2) })).status).toBe(200);
  });

  test("is compared for HEAD, too", async () => {
    const head = (headers: Record<string, string> = {}) =>
      fetch(`${server.url}/questions`, { method: "HEAD", headers: { "accept-encoding": "identity", ...headers } });
    const known = (await head()).headers.get("etag")!;
    expect(known).toMatch(/^"[^"]+"$/);
    expect((await head({ "if-none-match": known })).status).toBe(304);
  });

  test("of one viewer is no 304 for another, in any coding", async () => {
    await given(element("secret", "Service", "RAHASIA", ", confidentiality: 'INTERNAL'"));
    for (const coding of ["identity", "gzip", "br"]) {
      const own = await get({ "accept-encoding": coding });
      const other = await get({ "accept-encoding": coding, "x-test-viewer": "dkp", "if-none-match": own.etag });
      expect([own.etag === tags[coding.replace("identity", "")], other.status]).toEqual([false, 200]);
    }
  });
});
