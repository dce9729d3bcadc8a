import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, type DocumentNode, Kind, parse, validate } from "graphql";
import { filesIn, pagesForPeople } from "./files-in.js";
import { type Text, textsIn, textsOfPage } from "./text-in.js";

const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));

/** Files whose documents are invalid on purpose, are for another schema, or are only parts of a request. */
const apart = [
  ...["test/bench/", "test/documents/", "test/fuzz/", "test/metamodel/own-kind/"],
  ...["test/graphql/query-executor.", "test/graphql/same-answers/", "test/graphql/too-much-input."],
  ...[
    "test/http/answers-anew.",
    "test/http/graphiql.",
    "test/http/http-server.",
    "test/http/logs.",
    "test/http/operations.",
  ],
  ...["test/http/clients/limit-rates.", "test/http/slow-connections.", "test/http/writing-rules."],
  ...["test/repository/changes/own-operation/", "test/repository/elements/where.", "test/repository/root-fields."],
];

/** Returns the document in a text that is a request or consists of fragments; otherwise undefined. */
function documentIn(text: string): DocumentNode | undefined {
  if (!/^\s*(query|mutation|subscription|fragment|\{)[\s\S]*\}\s*$/.test(text)) return undefined;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the errors of a document, each with its place. Unused fragments are allowed. */
function faultsOf({ file, line, text }: Text): string[] {
  const document = documentIn(text);
  const isRequest = document?.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const errors = document && isRequest ? validate(schema, document) : [];
  return errors.map(({ message, locations }) => `${file}:${line + (locations?.[0]?.line ?? 1) - 1} ${message}`);
}

const whole = (file: string): Text => ({ file, line: 1, text: readFileSync(file, "utf8") });

describe("Each document that is written down fits the contract", () => {
  test("in tests", () => {
    const files = filesIn("test", ".ts").filter(file => !apart.some(name => file.startsWith(name)));
    const texts = files.flatMap(file => [...textsIn(file)]);
    expect(texts.filter(({ text }) => documentIn(text)).length).toBeGreaterThan(300);
    expect(texts.flatMap(faultsOf)).toEqual([]);
  });

  test("in trusted documents and examples", () => {
    const files = ["schema/questions", "src/http/graphiql/examples"].flatMap(folder => filesIn(folder, ".graphql"));
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(file => faultsOf(whole(file)))).toEqual([]);
  });

  test("in pages for people", () => {
    const texts = pagesForPeople().flatMap(textsOfPage);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(faultsOf)).toEqual([]);
  });
});
