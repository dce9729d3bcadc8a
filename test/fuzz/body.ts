import fc from "fast-check";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { operation } from "./operation.js";

const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const persisted = (extension: unknown, query?: string) =>
  JSON.stringify({ query, extensions: { persistedQuery: extension } });
const wrongHash = "0".repeat(64);
const [trusted] = readQuestions();

/** Bodies that are invalid requests, or those of another protocol. */
const fixed = fc.constantFrom(
  ...["", "{", "null", "[]", "1", '"x"', "{}", '{"query":null}', '{"query":1}', '{"query":""}', '{"query":"{"}'],
  ...[2_209, 100_000].map(levels => `{"query":"{limits{maxCost}}","variables":{"x":${nested(levels)}}}`),
  ...[30, 2_209].map(levels => `{"query":"{limits{maxCost}}","extensions":{"x":${nested(levels)}}}`),
  JSON.stringify({ query: "subscription { services { totalCount } }" }),
  JSON.stringify({ query: "{ a: limits { maxCost } }", operationName: "X" }),
  JSON.stringify([{ query: "{ limits { maxCost } }" }]),
  JSON.stringify({ query: "query ($x: Int) { limits { maxCost @skip(if: $x) } }" }),
  JSON.stringify({ query: "query ($x: Boolean = true) { limits { maxCost @skip(if: $x) } }", variables: { x: null } }),
  persisted({ version: 1, sha256Hash: wrongHash }, "{ limits { maxCost } }"),
  persisted({ version: 1, sha256Hash: wrongHash }),
  persisted({ version: 2, sha256Hash: wrongHash }),
  persisted({ version: 1, sha256Hash: { a: 1 } }),
  persisted({ version: 1, sha256Hash: trusted!.hash }),
  persisted({ version: 1 }, "{ limits { maxCost } }"),
  persisted(1),
);

/** Generator of bodies for POST /graphql. */
export const body: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: operation("query").map(sent => JSON.stringify(sent)) },
  { weight: 6, arbitrary: operation("mutation").map(sent => JSON.stringify(sent)) },
  { weight: 1, arbitrary: fixed },
);
