import fc from "fast-check";
import type { GraphQLArgument } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { definitionOf } from "../../src/metamodel/define/index.js";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { inputValue, rareValue } from "./input-value.js";

const queries = schema.getQueryType()!.getFields();
const lists = metamodel.kinds.map(kind => definitionOf(kind).plural);
const walks = ["impact", "neighbourhood", "ownership"];
const nested = (levels: number) => `${'{"NOT":'.repeat(levels)}{}${"}".repeat(levels)}`;

const texts = (name: string, value: unknown): [string, string][] =>
  [value]
    .flat()
    .slice(0, 3)
    .map(each => [name, typeof each === "string" ? each : (JSON.stringify(each) ?? "")]);

/** Generates the arguments of a root field as a query string. */
const searched = (args: readonly GraphQLArgument[]): fc.Arbitrary<string> =>
  fc
    .tuple(...args.map(({ name, type }) => fc.tuple(fc.constant(name), rareValue(type))))
    .map(all => all.filter(([, value]) => value !== undefined).flatMap(([name, value]) => texts(name, value)))
    .map(pairs => String(new URLSearchParams(pairs)));

const exported = fc
  .constantFrom(...lists, ...walks, "nothing")
  .chain(name =>
    fc
      .tuple(fc.constantFrom("csv", "xlsx", "svg", "graphml", "pdf"), searched(queries[name]?.args ?? []))
      .map(([ending, search]) => `/export/${name}.${ending}?${search}`),
  );

const question = fc
  .tuple(
    fc.constantFrom(...readQuestions().map(({ name }) => name)),
    fc.dictionary(fc.constantFrom("opd", "at", "first", "of", "ref"), inputValue(queries.services!.args[0]!.type)),
  )
  .map(([name, variables]) => `/questions/${name}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`);

const fixed = fc.constantFrom(
  ...[100, 1_000].flatMap(levels => [
    `/questions/Q04?variables=${nested(levels)}`,
    `/export/services.csv?filter=${nested(levels)}`,
  ]),
  ...["{", "[]", "null", "1", '"x"'].map(text => `/questions/Q04?variables=${encodeURIComponent(text)}`),
  ...["null", "[]", "{", '{"__proto__":{}}'].map(text => `/export/services.csv?filter=${encodeURIComponent(text)}`),
  `/graphql?query={services{totalCount}}&variables=${"[".repeat(3_000)}`,
  "/graphql?query=mutation{unrelate(id:1){problems{rule}}}",
  "/questions/Q99?variables={}",
);

/** URLs of the routes besides GraphQL: questions, lists, walks, pictures. */
export const address: fc.Arbitrary<string> = fc
  .oneof({ weight: 3, arbitrary: exported }, { weight: 2, arbitrary: question }, { weight: 1, arbitrary: fixed })
  // Node answers 431 for a longer one, before any route.
  .filter(({ length }) => length < 14_000);
