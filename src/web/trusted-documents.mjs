import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse, print, valueFromASTUntyped } from "graphql";

const textOf = file => readFileSync(file, "utf8");
const nameOf = (text, file) => {
  const [, name] = /^(?:query|mutation) (\w+)/m.exec(text) ?? [];
  if (!name) throw new Error(`${basename(file)} must have an operation with a name.`);
  return name;
};

/** Returns the name, hash and text of the document in a file. */
export function documentOf(file) {
  const query = textOf(file);
  return { name: nameOf(query, file), hash: createHash("sha256").update(query).digest("hex"), query };
}

/** Lets a page import its document: its name and hash are in the script, its text is for the server alone. */
export const trustedDocuments = {
  name: "trusted-documents",
  transform(_code, id) {
    if (!id.endsWith(".graphql")) return undefined;
    const { name, hash } = documentOf(id);
    return { code: `export default ${JSON.stringify({ name, hash })};`, map: null };
  },
};

/** Lets the page of questions import what a document of `schema/questions/` needs to be filled in. */
export const questions = {
  name: "questions",
  enforce: "pre",
  load(id) {
    const [file, query] = id.split("?");
    if (query !== "question") return undefined;
    const text = textOf(file);
    const { variableDefinitions } = parse(text).definitions.find(({ kind }) => kind === "OperationDefinition");
    const variables = variableDefinitions.map(({ variable, type, defaultValue }) => ({
      name: variable.name.value,
      type: print(type),
      value: defaultValue ? valueFromASTUntyped(defaultValue) : null,
    }));
    const [, question] = /^# (.+)$/m.exec(text);
    return { code: `export default ${JSON.stringify({ name: nameOf(text, file), question, variables })};`, map: null };
  },
};
