import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { localViewer } from "../../src/access/viewer.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { element } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { ofDkp } from "../support/viewers.js";
import { posted } from "./posted.js";
import { keepingOf, startRepositoryServer } from "./repository-server.js";

const { database, given } = useEmptyRepository();
let server: HttpServer;

beforeAll(async () => {
  server = await startRepositoryServer(database, {
    identifyViewer: ({ headers }) => (headers["x-test-viewer"] === "dkp" ? ofDkp : localViewer),
    keeping: keepingOf(database),
  });
  await given(`${element("dkp", "Opd", "DKP")} ${element("dinkes", "Opd", "DINKES")}
    ${element("own", "Service", "TAMPAK", ", responsible: 'DKP'")} CREATE (own)-[:OWNED_BY {id: 'o1'}]->(dkp)
    ${element("other", "Service", "RAHASIA", ", responsible: 'DINKES'")} CREATE (other)-[:OWNED_BY {id: 'o2'}]->(dinkes)
    ${element("app", "Application", "APLIKASI", ", responsible: 'DKP'")}
    CREATE (own)-[:SUPPORTED_BY {id: 's1'}]->(app) CREATE (other)-[:SUPPORTED_BY {id: 's2'}]->(app)`);
});
afterAll(() => server.stop());

interface Answer {
  status: number;
  text: string;
  headers: Headers;
}

async function send(who: "dkp" | "all", path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { ...(init.headers as Record<string, string>), "x-test-viewer": who };
  const answer = await fetch(server.url + path, { ...init, headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** Parses an answer, because the order of data and errors is irrelevant. */
const bodyOf = ({ text }: Answer) => (text.startsWith("{") ? JSON.parse(text) : text);

const asPost = (query: string) => posted({ query });
const asGet = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const preflight = { headers: { "apollo-require-preflight": "true" } };

const counted = `{ services { totalCount facets(by: [responsible]) { buckets { value count } } nodes { code } } }`;
const ways: [string, string, RequestInit?][] = [
  ["a list with its count and facets", "/graphql", asPost(counted)],
  ["a list, asked by GET", asGet(counted), preflight],
  [
    "an impact walk",
    "/graphql",
    asPost(`{ impact(of: "application:APLIKASI") { totalCount nodes { element { code } } } }`),
  ],
  ["statistics", "/graphql", asPost("{ statistics { total byKind { value count } byOpd { value count } } }")],
  ["a search", "/graphql", asPost(`{ search(text: "nama") { element { code } } }`)],
  ["a trusted document", `/questions/Q01?variables=${encodeURIComponent('{"service":"service:RAHASIA"}')}`],
  ["a list as CSV", "/export/services.csv"],
  ["a walk as CSV", "/export/impact.csv?of=application:APLIKASI"],
  ["a picture", "/export/impact.svg?of=application:APLIKASI"],
];

describe("two viewers who see different things, asking the same in turn, are answered each with their own", () => {
  test.each(ways)("%s", async (_what, path, init = {}) => {
    const [all, part] = [await send("all", path, init), await send("dkp", path, init)];
    expect(part.text).not.toEqual(all.text);
    expect(part.text.includes("RAHASIA")).toBe(path.includes("RAHASIA") && part.text.includes("service:RAHASIA"));
    for (let turn = 0; turn < 3; turn++) {
      expect(bodyOf(await send("all", path, init))).toEqual(bodyOf(all));
      expect(bodyOf(await send("dkp", path, init))).toEqual(bodyOf(part));
    }
  });

  test.each(ways.filter(([, path]) => path.startsWith("/graphql?")))(
    "%s: an ETag of one is no 304 for the other",
    async (_what, path, init = {}) => {
      const etag = (await send("all", path, init)).headers.get("etag")!;
      const again = (who: "all" | "dkp") =>
        send(who, path, { ...init, headers: { ...(init.headers as object), "if-none-match": etag } });
      expect([(await again("all")).status, (await again("dkp")).status]).toEqual([304, 200]);
    },
  );

  test("both are answered from the cache, at the same cost", async () => {
    const asked = asPost("{ services(first: 3) { totalCount } }");
    const first = [await send("all", "/graphql", asked), await send("dkp", "/graphql", asked)];
    const again = [await send("all", "/graphql", asked), await send("dkp", "/graphql", asked)];
    expect(again.map(({ headers }) => headers.get("cache-status"))).toEqual(["answers; hit", "answers; hit"]);
    const bodies = [...first, ...again].map(({ text }) => JSON.parse(text));
    expect(bodies.map(({ data }) => data.services.totalCount)).toEqual([2, 1, 2, 1]);
    expect(new Set(bodies.map(({ extensions }) => extensions.cost.requested)).size).toBe(1);
  });
});
