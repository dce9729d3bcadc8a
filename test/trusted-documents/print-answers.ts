import { readdirSync, readFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { settingsOfClients } from "../documents/clients-page.js";

/** Document by the name of its operation. */
interface Named {
  name: string;
  query: string;
}

const header = (source: string) => () => `// Printed by \`npm run schema\` from schema/schema.graphql and ${source}.\n`;

/** Returns an index from the name of each document to its types. */
function index(_schema: unknown, documents: { location?: string }[]): string {
  const entries = documents.map(
    ({ location: name }) => `  ${name}: { data: ${name}Query; variables: ${name}QueryVariables };`,
  );
  return ["/** Types of each trusted document, by name. */", "export interface Answers {", ...entries, "}"].join("\n");
}

/** Returns the TypeScript types of the answers and variables of documents, as a module. */
async function print(filename: string, source: string, documents: Named[], withIndex: boolean): Promise<string> {
  return codegen({
    filename,
    schema: parse(readFileSync("schema/schema.graphql", "utf8")),
    documents: documents.map(({ name, query }) => ({ location: name, document: parse(query) })),
    config: { ...settingsOfClients(), skipTypename: true, mergeFragmentTypes: true },
    plugins: [{ header: {} }, { operations: {} }, ...(withIndex ? [{ index: {} }] : [])],
    pluginMap: { header: { plugin: header(source) }, operations, index: { plugin: index } },
  });
}

const pages = "src/web/";

/** Returns the documents of the pages of src/web, in order of their files. */
export function readPageDocuments(): Named[] {
  const files = readdirSync(pages, { recursive: true, encoding: "utf8" }).filter(file => file.endsWith(".graphql"));
  return files.sort().map(file => ({ name: file, query: readFileSync(pages + file, "utf8") }));
}

/** Printed files, by name, with the function that prints each. */
export const printed: Record<string, () => Promise<string>> = {
  "test/trusted-documents/answers.ts": () =>
    print("test/trusted-documents/answers.ts", "schema/questions", readQuestions(), true),
  "src/web/answers.ts": () => print("src/web/answers.ts", "the documents of its pages", readPageDocuments(), false),
};
