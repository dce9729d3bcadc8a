import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kind, parse, print, valueFromASTUntyped, visit } from "graphql";

const root = fileURLToPath(new URL(".", import.meta.url));
const textOf = file => readFileSync(file, "utf8");

const files = readdirSync(root, { recursive: true }).filter(file => file.endsWith(".graphql"));
const isFragment = file => file.startsWith("fragments/");

/** Paths of the documents of the pages. */
export const documentFiles = files.filter(file => !isFragment(file)).map(file => join(root, file));

/** Fragments that several documents share, by name. */
const sharedFragments = new Map(
  files
    .filter(isFragment)
    .flatMap(file => parse(textOf(join(root, file))).definitions.map(each => [each.name.value, each])),
);

/** Returns a text of GraphQL followed by the shared fragments that it spreads, and those that these spread. */
function withFragments(text) {
  const document = parse(text);
  const defined = document.definitions.flatMap(({ kind, name }) =>
    kind === Kind.FRAGMENT_DEFINITION ? name.value : [],
  );
  const missing = new Set();
  visit(document, {
    FragmentSpread({ name: { value } }) {
      if (!defined.includes(value)) missing.add(value);
    },
  });
  if (missing.size === 0) return text;
  const found = [...missing].flatMap(name => (sharedFragments.has(name) ? print(sharedFragments.get(name)) : []));
  if (found.length < missing.size)
    throw new Error(`A document spreads an unknown fragment: ${[...missing].join(", ")}`);
  return withFragments(`${text}\n${found.join("\n\n")}\n`);
}

const nameOf = (text, file) => {
  const [, name] = /^(?:query|mutation) (\w+)/m.exec(text) ?? [];
  if (!name) throw new Error(`${basename(file)} must have an operation with a name.`);
  return name;
};

/** Returns the name, hash and text of the document in a file. */
export function documentOf(file) {
  const query = withFragments(textOf(file));
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
