import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { pino } from "pino";
import { createContext } from "../../src/repository/context.js";
import { localViewer } from "../../src/repository/viewer.js";
import { type HttpServer, startHttpServer } from "../../src/server/http-server.js";
import { schema } from "../../src/server/schema.js";
import { element } from "../support/element.js";
import { openTestDatabase, today, useRepository } from "../support/repository.js";

const { database, given } = useRepository();
/** Two servers on one Neo4j, each with a driver of its own, as behind a balancer. */
const second = openTestDatabase();
let servers: [HttpServer, HttpServer];
let [day, sees, isAway] = [today, "EVERYTHING", false];

const serve = (on: typeof database, maxBytes = 16_000_000) =>
  startHttpServer({
    config: { host: "127.0.0.1", port: 0, allowedHosts: [], writeToken: undefined },
    schema,
    log: pino({ level: "silent" }),
    plugins: [],
    createContext: () => createContext({ database: on, viewer: localViewer, today: day }),
    keeping: {
      maxBytes,
      revision: atLeast => (isAway ? Promise.reject(new Error("away")) : on.revision(atLeast)),
      standpoint: () => `${sees} ${day}`,
    },
    isReady: async () => true,
  });

beforeAll(async () => {
  servers = [await serve(database), await serve(second)];
});
beforeEach(async () => {
  [day, sees, isAway] = [today, "EVERYTHING", false];
  await given(element("s", "Service", "LYN-001"));
});
afterAll(async () => {
  await Promise.all(servers.map(server => server.stop()));
  await second.close();
});

const named = `query Named($ref: ID! = "service:LYN-001") { service(ref: $ref) { name } }`;

async function ask(query: string, more: object = {}, headers: Record<string, string> = {}, server = servers[0]) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, ...more }),
  });
  const body = (await answer.json()) as any;
  return { isKept: answer.headers.get("cache-status") === "answers; hit", body, headers: answer.headers };
}

const metric = async (name: string) => {
  const text = await (await fetch(`${servers[0].url}/metrics`)).text();
  return Number(
    text
      .split("\n")
      .find(line => line.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? 0,
  );
};

describe("An answer is sent again without executing the query", () => {
  test("while the graph has not changed, byte for byte with its cost and its ETag", async () => {
    const fresh = await ask(named);
    const again = await ask(named);
    expect([fresh.isKept, again.isKept]).toEqual([false, true]);
    expect(again.body).toEqual(fresh.body);
    expect(again.body.extensions.roundTrips).toBe(1);
    expect(again.headers.get("etag")).toBe(fresh.headers.get("etag"));
  });

  test("however its variables are written down", async () => {
    const query = `query ($a: ServiceFilter, $b: Int) { services(filter: $a, first: $b) { totalCount } }`;
    await ask(query, { variables: { a: { code: { eq: "X", ne: "Y" } }, b: 1 } });
    expect((await ask(query, { variables: { b: 1, a: { code: { ne: "Y", eq: "X" } } } })).isKept).toBe(true);
    expect((await ask(query, { variables: { a: { code: { eq: "X", ne: "Z" } }, b: 1 } })).isKept).toBe(false);
  });

  test("in each form that clients accept", async () => {
    const query = `{ metamodel { kinds { name } } service(ref: "LYN-001") { ${Array.from({ length: 50 }, (_, i) => `a${i}: name`).join(" ")} } }`;
    await ask(query);
    for (const encoding of ["br", "gzip", "identity", "br"]) {
      const first = await ask(query, {}, { "accept-encoding": encoding });
      const then = await ask(query, {}, { "accept-encoding": encoding });
      expect([first.isKept, then.isKept]).toEqual([true, true]);
      expect(then.headers.get("content-encoding") ?? "identity").toBe(encoding);
      expect(then.body).toEqual(first.body);
    }
    expect((await ask(query, {}, { accept: "application/graphql-response+json" })).isKept).toBe(false);
  });

  test("introspection too", async () => {
    await ask(getIntrospectionQuery());
    expect((await ask(getIntrospectionQuery())).isKept).toBe(true);
  });

  test("and counted as an operation", async () => {
    const count = `graphql_operation_duration_seconds_count{operation="Named",type="query",outcome="ok"}`;
    const before = [await metric(count), await metric(`graphql_kept_answers_total{result="hit"}`)];
    for (let i = 0; i < 3; i++) await ask(named);
    expect([await metric(count), await metric(`graphql_kept_answers_total{result="hit"}`)]).toEqual([
      before[0]! + 3,
      before[1]! + 2,
    ]);
    expect(await metric("graphql_kept_answers_bytes")).toBeGreaterThan(1_000);
  });
});

describe("A query is executed anew", () => {
  test.each([
    ["an operation of the same document is another", { operationName: "B" }],
    ["variables are others", { variables: { ref: "LAIN" } }],
  ])("when %s", async (_what, more) => {
    const query = `query A($ref: ID = "X") { service(ref: $ref) { name } } query B($ref: ID = "X") { service(ref: $ref) { name } }`;
    await ask(query, { operationName: "A" });
    expect((await ask(query, { operationName: "A", ...more })).isKept).toBe(false);
  });

  test("on another day, and for who may see other things", async () => {
    await ask(named);
    day = "2026-11-25";
    expect((await ask(named)).isKept).toBe(false);
    [day, sees] = [today, "NOTHING"];
    expect((await ask(named)).isKept).toBe(false);
  });

  test("after Cypher written by hand, through whatever driver", async () => {
    await ask(named);
    await second.write(transaction => transaction.run("MATCH (s:Service) SET s.name = 'Lain'"));
    expect((await ask(named)).body.data.service.name).toBe("Lain");
  });

  test("when its answer had errors, and when it changes something", async () => {
    for (const query of [
      `{ impact(of: "NONE") { total } }`,
      `{ nothing }`,
      `mutation { deleteService(id: "LYN-001", expectedRev: 1) { problems { rule } } }`,
    ]) {
      await ask(query);
      expect((await ask(query)).isKept).toBe(false);
    }
  });

  test("when Neo4j does not tell how new the graph is", async () => {
    await ask(named);
    isAway = true;
    expect(await ask(named)).toMatchObject({ isKept: false, body: { data: { service: {} } } });
  });
});

test("Two servers, a thousand changes and questions in turns: no answer is older than the change before it", async () => {
  const [one, other] = servers;
  const askAt = async (...asked: HttpServer[]) => {
    const answers = await Promise.all(asked.map(server => ask(named, {}, {}, server)));
    return answers.map(({ isKept, body }) => ({ isKept, name: body.data.service.name }));
  };
  for (let turn = 1; turn <= 50; turn++) {
    const name = `Nama ${turn}`;
    const writer = turn % 2 ? database : second;
    await writer.write(transaction => transaction.run("MATCH (s:Service) SET s.name = $name", { name }));
    const fresh = await askAt(one, other, one, other);
    expect(fresh.map(answer => answer.name)).toEqual([name, name, name, name]);
    const again = await askAt(...Array(15).fill([one, other]).flat().slice(0, 15));
    expect(again).toEqual(Array(15).fill({ isKept: true, name }));
  }
});

test("A question that is asked again with its ETag is not executed, not even the first time after a change elsewhere", async () => {
  const get = async (headers: Record<string, string>) => {
    const answer = await fetch(`${servers[0].url}/questions/Q01`, { headers });
    return [
      answer.status,
      answer.headers.get("cache-status"),
      (await answer.text()).length > 0,
      answer.headers.get("etag"),
    ];
  };
  const [, , , etag] = (await get({})) as any[];
  await given("CREATE (:Elsewhere)");
  expect(await get({ "if-none-match": etag })).toEqual([304, "answers; fwd=miss; stored", false, etag]);
  expect(await get({ "if-none-match": etag })).toEqual([304, "answers; hit", false, etag]);
  expect(await get({})).toEqual([200, "answers; hit", true, etag]);
});

test("A change tells its bookmark, with which another server's answer is at least as new; one from elsewhere is refused", async () => {
  const query = `mutation { updateService(id: "LYN-001", expectedRev: 1, changes: { name: "Baru" }) { element { name } } }`;
  const bookmark = (await ask(query)).headers.get("x-bookmark")!;
  expect(bookmark).toMatch(/^FB:/);
  const { body } = await ask(named, {}, { "x-bookmark": bookmark }, servers[1]);
  expect(body.data.service.name).toBe("Baru");
  const refused = await ask(named, {}, { "x-bookmark": "FB:kcwQ" });
  expect(refused.body.errors[0].extensions.code).toBe("BOOKMARK_UNKNOWN");
});

test("What is kept takes no more memory than it may, and nothing where it may take none", async () => {
  const small = await serve(database, 20_000);
  const off = await serve(database, 0);
  const many = Array.from({ length: 60 }, (_, i) => `query Q${i} { service(ref: "LYN-001") { name } }`);
  for (const query of many) await ask(query, {}, {}, small);
  const text = await (await fetch(`${small.url}/metrics`)).text();
  expect(Number(/^graphql_kept_answers_bytes (\d+)$/m.exec(text)![1])).toBeLessThan(20_000);
  expect((await ask(many.at(-1)!, {}, {}, small)).isKept).toBe(true);
  expect((await ask(many[0]!, {}, {}, small)).isKept).toBe(false);
  await ask(named, {}, {}, off);
  expect((await ask(named, {}, {}, off)).isKept).toBe(false);
  await Promise.all([small.stop(), off.stop()]);
});
