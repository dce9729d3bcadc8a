import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, type DocumentNode, Kind, parse, validate } from "graphql";
import { type Text, textsIn } from "./text-in.js";

const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => path.relative(".", path.join(entry.parentPath, entry.name)));

/** Files whose documents are invalid on purpose, are for another schema, or are only parts of a request. */
const apart = [
  ...["test/bench/", "test/documents/", "test/fuzz/", "test/metamodel/own-kind/"],
  ...["test/graphql/query-executor.", "test/graphql/same-answers/", "test/graphql/too-much-input."],
  ...["test/http/answers-anew.", "test/http/graphiql.", "test/http/http-server.", "test/http/operations."],
  ...["test/http/slow-connections.", "test/http/writing-rules."],
  ...["test/repository/elements/where.", "test/repository/root-fields."],
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

/** Returns the requests in a page of Markdown: the code blocks marked as GraphQL. */
function textsOfPage(file: string): Text[] {
  const page = readFileSync(file, "utf8");
  return [...page.matchAll(/```graphql\n([^`]+)```/g)].map(({ index, 1: text }) => ({
    ...{ file, text: text! },
    line: page.slice(0, index).split("\n").length + 1,
  }));
}

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
    const texts = ["README.md", ...filesIn("docs", ".md")].flatMap(textsOfPage);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(faultsOf)).toEqual([]);
  });
});
