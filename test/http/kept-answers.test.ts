import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { named, useKeptAnswers } from "./keeping-server.js";

const { database, given, ask, serve, server } = useKeptAnswers();

const metric = async (name: string) => {
  const text = await (await fetch(`${server().url}/metrics`)).text();
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

test("A request with an ETag is not executed again, not even the first time after a change elsewhere", async () => {
  const get = async (headers: Record<string, string>) => {
    const answer = await fetch(`${server().url}/questions/Q01`, { headers });
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

test("The response cache stays within its memory limit, and stores nothing with a limit of zero", async () => {
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
  const large = await ask("{ metamodel { kinds { name label properties { name label } } } }", {}, {}, small);
  expect(large.headers.get("cache-status")).toBe("answers; fwd=miss");
  await Promise.all([small.stop(), off.stop()]);
});
