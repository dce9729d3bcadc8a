import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
} from "graphql";
import { QueryExecutor } from "../../src/server/query-executor.js";

const schema: GraphQLSchema = buildSchema(`
  enum Method { ONLINE MANUAL }
  interface Element { code: ID!, owner: Opd }
  type Opd implements Element { code: ID!, owner: Opd, units: [Opd!]! }
  type Service implements Element { code: ID!, owner: Opd, method: Method, process: String! }
  input Page { first: Int! = 2 }
  type Query { page(page: Page!): Int  element(code: ID!, method: Method = ONLINE): Element  services(methods: [Method!], first: Int! = 2): [Service]  always: Service! }
`);

const opd = { __typename: "Opd", code: "DISDIK", owner: null, units: [{ code: "UPT-1", units: [] }] };
const service = { __typename: "Service", code: "PPDB" };
const ofService = (schema.getType("Service") as GraphQLObjectType).getFields();
ofService.owner!.resolve = async () => opd;
ofService.process!.resolve = () => Promise.reject(new Error("not recorded"));
const fields = schema.getQueryType()!.getFields();
fields.element!.resolve = (_, { code, method }) => (code === "DISDIK" ? opd : { ...service, method });
fields.services!.resolve = (_, { methods = ["MANUAL"], first }) =>
  Array.from({ length: first }, (_each, index) => ({ ...service, code: `S${index}`, method: methods[index] }));
fields.page!.resolve = (_, { page }) => page.first;
fields.always!.resolve = () => service;

/** What graphql-js answers, and what a query is answered when it was asked so often that it is compiled. */
async function bothAnswers(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const executor = new QueryExecutor(schema);
  const ask = () => executor.execute({ document, operation, operationName: null, variables, contextValue: {} });
  for (const _ of [1, 2]) await ask();
  const expected = await execute({ schema, document, variableValues: variables, contextValue: {} });
  return [plain(expected), plain(await ask())];
}

/** As a client gets it, and what the server goes by of its errors. */
const plain = ({ errors, ...answer }: ExecutionResult) => ({
  ...JSON.parse(JSON.stringify(answer)),
  errors: errors?.map(error => ({ ...error.toJSON(), extensions: error.extensions, cause: error.originalError })),
});

describe("A query that is asked so often that it is compiled is answered as before", () => {
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

test("It is compiled when it was asked three times, and mutations never are", async () => {
  const document = parse(`{ element(code: "DISDIK") { code } }`);
  const operation = getOperationAST(document)!;
  const executor = new QueryExecutor(schema);
  const asked = { document, operation, operationName: null, variables: {}, contextValue: {} };
  const isPlain = async () => Object.getPrototypeOf((await executor.execute(asked)).data) === Object.prototype;
  expect([await isPlain(), await isPlain(), await isPlain(), await isPlain()]).toEqual([false, false, true, true]);
});
