import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { pino } from "pino";
import { limits } from "../../src/common/limits.js";
import { readConfig } from "../../src/config.js";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { provideConstraints } from "../../src/repository/provide-constraints.js";
import { startServer } from "../../src/start-server.js";
import { posted } from "../http/posted.js";
import { openTestDatabase, provideSample, testEngine } from "../support/repository.js";

let server: HttpServer;

beforeAll(async () => {
  const database = openTestDatabase();
  await provideConstraints(database);
  await provideSample(database);
  await database.close();
  server = await startServer(readConfig({ ...testEngine(), PORT: "0" }), pino({ level: "silent" }), () => {});
});
afterAll(() => server.stop());

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const answer = await fetch(`${server.url}/graphql`, posted({ query, variables }));
  return { status: answer.status, body: (await answer.json()) as any };
}

/** Query of references, what they classify, and so on: each level may return 500 rows of relations. */
const deep = `query Deep($first: Int = 500) { references(first: $first) { nodes { relations(first: $first) { nodes {
  relations(first: $first) { nodes { relations(first: $first) { nodes { relations(first: $first) { nodes { name } } } } }
} } } } } }`;
const refused = { code: "COST_EXCEEDED", max: limits.maxCost, requested: expect.any(Number) };

describe("A request that costs more than the limit", () => {
  test("is refused before anything is read, with the most expensive field", async () => {
    const { status, body } = await ask(deep);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([{ extensions: refused }]);
    const { requested, costliest } = body.errors[0].extensions;
    expect(costliest).toMatch(/^references\.nodes\.relations/);
    expect(body.errors[0].message).toContain(`costs ${requested}; the limit is ${limits.maxCost}`);
    expect(body.errors[0].message).toContain(costliest);
    expect(body.extensions).toEqual({ cost: { requested, max: limits.maxCost }, roundTrips: 0 });
  });

  test("is refused by its variables, and answered with smaller ones", async () => {
    const small = await ask(deep, { first: 3 });
    expect([small.status, small.body.errors]).toEqual([200, undefined]);
    const large = await ask(deep, { first: 100 });
    expect([large.status, large.body.errors[0].extensions.code]).toEqual([400, "COST_EXCEEDED"]);
  });

  test("is refused for a filter that comes as a variable", async () => {
    const query = "query ($filter: ServiceFilter) { services(filter: $filter) { totalCount } }";
    const OR = Array(500).fill({ supportedBy: { some: { runsOn: { exists: true } } } });
    const { body } = await ask(query, { filter: { OR } });
    expect(body.errors[0].extensions).toMatchObject({
      ...refused,
      requested: 1 + 1 + 500 * 100,
      costliest: "services",
    });
  });

  test("is refused when its fragments double each other", async () => {
    const doubling = Array.from({ length: 20 }, (_, i) => `fragment F${i} on Service { ...F${i + 1} ...F${i + 1} }`);
    const { body } = await ask(
      `{ services { nodes { ...F0 } } } ${doubling.join(" ")} fragment F20 on Service { code }`,
    );
    expect(body.errors[0].extensions.code).toBe("COST_EXCEEDED");
    expect(body.extensions.roundTrips).toBe(0);
  });

  test("may be a question of the field: Q52 is refused as it stands, and answered with smaller pages", async () => {
    const { query } = readQuestions().find(({ name }) => name === "Q52")!;
    expect(await ask(query)).toMatchObject({ status: 400, body: { errors: [{ extensions: refused }] } });
    expect((await ask(query, { first: 3 })).body.data.opds.nodes).toHaveLength(3);
  });

  test("changes nothing", async () => {
    const written = 'mutation ($first: Int!) { createOpd(input: { code: "BARU", name: "Baru" }) { element {';
    const read = "relations(first: $first) { nodes { ".repeat(4);
    const query = `${written} ${read} name ${"} }".repeat(4)} } } }`;
    expect((await ask(query, { first: 500 })).body.errors).toMatchObject([{ extensions: refused }]);
    expect((await ask(`{ opd(ref: "opd:BARU") { name } }`)).body.data).toEqual({ opd: null });
  });
});

describe("Every answer contains its cost:", () => {
  const toldCostOf = async (query: string, variables = {}) => (await ask(query, variables)).body.extensions.cost;

  test("a list its rows, by the content of the graph", async () => {
    expect(await toldCostOf("{ services(first: 5) { nodes { code ownedBy { code } } } }")).toEqual({
      requested: 1 + 5 * (1 + 2),
      max: limits.maxCost,
    });
    const recorded = `services(validity: ALL) { totalCount } planned: services(plateau: TO_BE, validity: ALL, filter: { plateau: { eq: TO_BE } }) { totalCount }`;
    const { services, planned } = (await ask(`{ ${recorded} }`)).body.data;
    expect(await toldCostOf("{ services(first: 500) { nodes { code } } }")).toMatchObject({
      requested: 1 + services.totalCount + planned.totalCount,
    });
  });

  test("a failed request too", async () => {
    const { body } = await ask(`{ impact(of: "service:NONE") { totalCount } }`);
    expect(body.errors[0].extensions.code).toBe("NOT_FOUND");
    expect(body.extensions.cost).toEqual({ requested: 100, max: limits.maxCost });
  });

  test("introspection nothing", async () => {
    expect(await toldCostOf(getIntrospectionQuery())).toMatchObject({ requested: 0 });
  });

  test("and `limits` what it may be", async () => {
    const published = { maxCost: limits.maxCost, readTimeoutMs: 10_000, writeTimeoutMs: 60_000 };
    const { body } = await ask("{ limits { maxCost readTimeoutMs writeTimeoutMs } }");
    expect(body.data).toEqual({ limits: published });
  });
});

test("A variable that does not fit is refused as ever", async () => {
  const { body } = await ask("query ($first: Int) { services(first: $first) { totalCount } }", { first: "many" });
  expect(body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(body.extensions.cost).toBeUndefined();
});

describe("Far below the limit, in the sample, are", () => {
  const farBelow = limits.maxCost / 3;

  test("services four levels deep, down to where they are hosted", async () => {
    const { body } = await ask(`{ services(first: 50) { nodes { code name ownedBy { code name }
      supportedBy { nodes { code ownedBy { code } runsOn { nodes { code hostedOn { nodes { code name } } } } } }
      usesData { nodes { code stewardedBy { code } } } delivers { nodes { code } } } } }`);
    expect(body.errors).toBeUndefined();
    expect(body.data.services.nodes).toHaveLength(50);
    expect(body.extensions.cost.requested).toBeLessThan(farBelow);
  });
});
