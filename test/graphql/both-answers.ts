import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  parse,
} from "graphql";
import { QueryExecutor } from "../../src/graphql/query-executor.js";

/** Schema with an interface, a recursive input type, and fields that fail. */
export const schema: GraphQLSchema = buildSchema(`
  enum Method { ONLINE MANUAL }
  interface Element { code: ID!, owner: Opd }
  type Opd implements Element { code: ID!, owner: Opd, units: [Opd!]! }
  type Service implements Element { code: ID!, owner: Opd, method: Method, process: String! }
  input Page { first: Int! = 2 }
  input Filter { code: String, kind: Method = MANUAL, and: [Filter!], not: Filter }
  type Broken { unknown: Method, none: Int!, fails: Int!, late: Int!, self: Broken }
  type Query { broken: Broken  given(filter: Filter, codes: [String], first: Int! = 1, kind: Method): String  page(page: Page!): Int  element(code: ID!, method: Method = ONLINE): Element  services(methods: [Method!], first: Int! = 2): [Service]  always: Service! }
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
fields.given!.resolve = (_, given) =>
  JSON.stringify(Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1)));
fields.broken!.resolve = () => ({ unknown: "TELEPATHY", none: null });
const ofBroken = (schema.getType("Broken") as GraphQLObjectType).getFields();
ofBroken.self!.resolve = () => ({ unknown: "TELEPATHY", none: null });
ofBroken.fails!.resolve = () => Promise.reject(new Error("away"));
ofBroken.late!.resolve = () => new Promise((_, reject) => setTimeout(() => reject(new Error("late")), 5));

/** Returns the answers of graphql-js, and of the executor after so many requests that the query is compiled. */
export async function bothAnswers(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const executor = new QueryExecutor(schema);
  const ask = () => executor.execute({ document, operation, operationName: null, variables, contextValue: {} });
  for (const _ of [1, 2]) await ask();
  const expected = await execute({ schema, document, variableValues: variables, contextValue: {} });
  return [plain(expected), plain(await ask())];
}

/** Returns an answer as clients receive it, with the internal data of its errors. */
const plain = ({ errors, ...answer }: ExecutionResult) => ({
  ...JSON.parse(JSON.stringify(answer)),
  errors: errors?.map(error => ({ ...error.toJSON(), extensions: error.extensions, cause: error.originalError })),
});

/** Returns which of the first four answers came from compiled code. */
export async function compiledAmongFour(text: string, variables = {}) {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const executor = new QueryExecutor(schema);
  const asked = { document, operation, operationName: null, variables, contextValue: {} };
  const isPlain = async () => Object.getPrototypeOf((await executor.execute(asked)).data) === Object.prototype;
  return [await isPlain(), await isPlain(), await isPlain(), await isPlain()];
}
