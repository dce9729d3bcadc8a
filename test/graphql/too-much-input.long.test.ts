import { describe, expect, test } from "@jest/globals";
import { limits } from "../../src/common/limits.js";
import { useOddInput } from "../http/odd-input-server.js";

const { ask, get, post } = useOddInput();
const nested = (levels: number, name = "NOT") => `${`{"${name}":`.repeat(levels)}{}${"}".repeat(levels)}`;
const lists = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

describe("Too much input is a client error:", () => {
  test.each([
    ["a search of many words", "{ services(search: $x) { totalCount } }", "a ".repeat(515)],
    ["a search of a long word", "{ search(text: $x) { score } }", "x".repeat(1_005)],
    ["a search of a word that no index holds", "{ search(text: $x) { score } }", "x".repeat(300)],
    ["a ref", "{ service(ref: $x) { code } }", "x".repeat(limits.maxKeyLength + 1)],
    [
      "a cursor that is nested",
      "{ services(after: $x) { nodes { code } } }",
      Buffer.from(lists(1_551)).toString("base64url"),
    ],
    ["a cursor of objects", "{ services(after: $x) { nodes { code } } }", Buffer.from("[{},{}]").toString("base64url")],
    ["a duration", "{ services(filter: { validUntil: { inNext: $x } }) { totalCount } }", "P999999999Y"],
    [
      "a duration backwards",
      "{ services(filter: { validUntil: { inLast: $x } }) { totalCount } }",
      "PT99999999999999H",
    ],
  ])("%s", async (_, query, x) => {
    const type = /ref:/.test(query) ? "ID!" : /inNext|inLast/.test(query) ? "ISO8601Duration" : "String!";
    const declared = type === "String!" && query.includes("after") ? "String" : type;
    const inVariable = await ask(`query ($x: ${declared}) ${query}`, { x });
    expect([inVariable.data ?? null, inVariable.code]).toEqual([null, "BAD_USER_INPUT"]);
    const inText = await ask(query.replace("$x", JSON.stringify(x)));
    expect(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]).toContain(inText.code);
  });

  test("a source beyond what an index takes, as a problem at its place", async () => {
    const query = "mutation ($input: ServiceInput!) { createService(input: $input) { problems { rule path } } }";
    const input = { code: "X", name: "X", externalId: "1", source: "x".repeat(8_157) };
    const { data } = await ask(query, { input });
    expect(data.createService.problems).toEqual([{ rule: "TOO_LONG", path: ["input", "source"] }]);
  });

  test.each([2_209, 100_000])("variables nested %i deep", async levels => {
    const body = `{"query":"query ($f: ServiceFilter) { services(filter: $f) { totalCount } }","variables":{"f":${nested(levels)}}}`;
    expect(await post(body)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test.each([25, 100])("a filter nested %i deep, in the text or in variables", async levels => {
    const query = "query ($f: ServiceFilter) { services(filter: $f) { totalCount } }";
    expect((await ask(query, { f: JSON.parse(nested(levels)) })).code).toBe("BAD_USER_INPUT");
    const text = nested(levels).replaceAll('"', "");
    expect((await ask(`{ services(filter: ${text}) { totalCount } }`)).code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test.each([
    ["/questions/Q04?variables=", 1_000],
    ["/export/services.csv?filter=", 1_000],
    ["/graphql?query={services{totalCount}}&variables=", 1_000],
  ])("%s nested deep", async (path, levels) => {
    expect(await get(path + encodeURIComponent(nested(levels, "a")))).toEqual({ status: 400, code: "BAD_USER_INPUT" });
  });

  test.each([
    ["conditions side by side", { AND: Array.from({ length: 5_000 }, (_, i) => ({ code: { ne: `x${i}` } })) }],
    ["conditions that say nothing", { OR: Array(5_000).fill({}) }],
    [
      "conditions beneath relations",
      { supportedBy: { some: { OR: Array(300).fill({ NOT: { name: { eq: "x" } } }) } } },
    ],
  ])("%s", async (_, filter) => {
    const { code, errors } = await ask("query ($f: ServiceFilter) { services(filter: $f) { totalCount } }", {
      f: filter,
    });
    expect(code).toBe("COST_EXCEEDED");
    expect(errors[0].extensions.costliest).toBe("services");
  });

  test("a list", async () => {
    const query = "query ($f: ServiceFilter) { services(filter: $f) { totalCount } }";
    const { code, errors } = await ask(query, { f: { code: { in: Array(limits.maxListLength + 1).fill("x") } } });
    expect([code, errors[0].extensions.path]).toEqual(["BAD_USER_INPUT", ["f", "code", "in"]]);
  });
});

test("The query limits returns every limit", async () => {
  const { data } =
    await ask(`{ limits { maxInputDepth maxInputValues maxListLength maxTextLength maxKeyLength maxSearchLength
    maxDurationYears maxDocumentLength maxFragments maxRepeatedFields } }`);
  expect(limits).toMatchObject(data.limits);
});
