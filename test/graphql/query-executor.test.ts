import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery, getOperationAST, parse } from "graphql";
import { QueryExecutor } from "../../src/graphql/query-executor.js";
import { bothAnswers, compiledAmongFour, schema } from "./both-answers.js";

describe("A query that is compiled after frequent use has the same answer", () => {
  test.each([
    [
      "fragments on an interface and on its types",
      `{ element(code: "DISDIK") { __typename ...E ... on Opd { units { code } } ... on Service { method } } } fragment E on Element { code }`,
    ],
    [
      "aliases of one field",
      `{ a: element(code: "DISDIK") { code } b: element(code: "X", method: MANUAL) { code ... on Service { method } } }`,
    ],
    [
      "an error in a nullable place, beside an answer",
      `{ services { code process } element(code: "DISDIK") { code } }`,
    ],
    ["an error that empties all, as nothing above may be null", "{ always { code process } }"],
    ["introspection", getIntrospectionQuery()],
    ["a value that its type does not know", "{ broken { unknown self { unknown } } }"],
    ["null where none may be", "{ broken { unknown none } }"],
    ["two errors that empty one place", "{ broken { self { fails late } } }"],
    [
      "a condition on one of two spreads",
      `{ a: always { ...F @skip(if: true) } b: always { ...F } } fragment F on Service { code }`,
    ],
    [
      "conditions that exclude each other",
      `{ element(code: "X") { ...E @include(if: true) ...E @skip(if: true) } } fragment E on Element { code ... on Opd @skip(if: true) { units { code } } owner { code } }`,
    ],
    ["a name like a path", `{ services { owner { code } } owner_idx0_services: always { owner { __typename } } }`],
    ["a name like the prototype's", "{ __proto__: always { code } }"],
  ])("%s", async (_, text) => {
    const [expected, compiled] = await bothAnswers(text);
    expect(compiled).toEqual(expected);
  });

  test.each([
    ["a required variable left out has its default", {}],
    ["variables given", { first: 1, methods: ["ONLINE"], wide: true }],
    ["null is no absence", { methods: null }],
    ["a list that is one value", { methods: "MANUAL" }],
  ])("%s", async (_, variables) => {
    const text = `query ($first: Int! = 3, $methods: [Method!] = [MANUAL, ONLINE], $wide: Boolean = false) {
      services(first: $first, methods: $methods) { code method owner @include(if: $wide) { code } o: owner @skip(if: $wide) { units { code } } } }`;
    const [expected, compiled] = await bothAnswers(text, variables);
    expect(compiled).toEqual(expected);
  });

  test.each([
    ["nothing", {}],
    ["null", { code: null, codes: null, first: null, kind: null, filter: null }],
    ["values", { code: "A", codes: ["A", null], first: 3, kind: "ONLINE", filter: { not: { and: { code: "A" } } } }],
    ["what does not fit", { filter: { not: { nothing: 1 } } }],
  ])("variables within lists and objects, and of a recursive type, given %s", async (_, variables) => {
    const text = `query ($code: String, $codes: [String] = ["B"], $first: Int = 2, $kind: Method = ONLINE, $filter: Filter = {code: "B"}) {
      a: given(filter: { code: $code, not: { code: $code, kind: $kind } }, codes: ["A", $code], first: $first, kind: $kind)
      b: given(filter: { and: [$filter] }, codes: $codes) c: given(filter: $filter, codes: [$code]) }`;
    const [expected, compiled] = await bothAnswers(text, variables);
    expect(compiled).toEqual(expected);
  });

  test.each([
    ["variables that do not fit are refused", { first: "many" }],
    ["a field of an input type that is left out has its default", { page: {} }],
  ])("%s", async (_, variables) => {
    const text = "query ($first: Int! = 3, $page: Page! = {}) { services(first: $first) { code } page(page: $page) }";
    const [expected, compiled] = await bothAnswers(text, variables);
    expect(compiled).toEqual(expected);
  });
});

test("Of a document with several operations each is answered by its own name", async () => {
  const document = parse("query A { page(page: { first: 1 }) } query B { page(page: { first: 2 }) }");
  const executor = new QueryExecutor(schema);
  const ask = (operationName: string) => {
    const operation = getOperationAST(document, operationName)!;
    return executor.execute({ document, operation, operationName, variables: {}, contextValue: {} });
  };
  for (const _ of [1, 2, 3, 4]) {
    expect([(await ask("A")).data, (await ask("B")).data]).toEqual([{ page: 1 }, { page: 2 }]);
  }
});

test("It is compiled after three requests, and mutations never are", async () => {
  expect(await compiledAmongFour(`{ element(code: "DISDIK") { code } }`)).toEqual([false, false, true, true]);
});

test("Variables of a recursive type do not prevent compilation, because graphql-js coerces them", async () => {
  const text = "query ($filter: Filter) { given(filter: $filter) }";
  expect(await compiledAmongFour(text, { filter: { not: { code: "A" } } })).toEqual([false, false, true, true]);
});

test("A document that unrolls into many fields is not compiled: fields of an interface once per type, at every level", async () => {
  const beneath = (levels: number): string =>
    levels === 0 ? "code" : `owner { code } ... on Opd { units { ${beneath(levels - 1)} ${beneath(levels - 1)} } }`;
  const nested = (levels: number) => `{ element(code: "DISDIK") { ${beneath(levels)} } }`;
  expect(await compiledAmongFour(nested(2))).toEqual([false, false, true, true]);
  expect(await compiledAmongFour(nested(8))).toEqual([false, false, false, false]);
});
