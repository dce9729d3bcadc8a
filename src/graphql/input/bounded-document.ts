import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from "graphql";
import { LatelyMade } from "../../common/lately-made.js";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";

const checked = new LatelyMade();

/**
 * Names of the properties of every object: graphql-parse-resolve-info 4.14 treats an alias with such a name as a field
 * that was already visited.
 */
const namesOfObjects = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Refuses a document that graphql-js would validate for seconds or endlessly (it compares all fields with the same name
 * in a selection, and all fragments), and aliases with the name of a property of every object. Syntax errors are left
 * to Apollo. Throws BAD_USER_INPUT.
 */
export function refuseHugeDocument(source: string): void {
  if (source.length > limits.maxDocumentLength)
    refuse(
      `The document may have at most ${limits.maxDocumentLength} characters, not ${source.length}.`,
      "maxDocumentLength",
    );
  checked.of([source], () => {
    const document = parsed(source);
    if (document) refuseTangled(document);
    if (document) refuseNamesOfObjects(document);
    return {};
  });
}

function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { maxTokens: limits.maxTokens, noLocation: true });
  } catch {
    return undefined;
  }
}

function refuseTangled(document: DocumentNode): void {
  const spreads = spreadsOf(document);
  if (spreads.size > limits.maxFragments)
    refuse(`The document may have at most ${limits.maxFragments} fragments, not ${spreads.size}.`, "maxFragments");
  const repeated = repeatedIn(document);
  if (repeated > limits.maxRepeatedFields)
    refuse(
      `The document may repeat at most ${limits.maxRepeatedFields} fields in a selection, not ${repeated}.`,
      "maxRepeatedFields",
    );
  refuseCycles(spreads);
}

function refuseNamesOfObjects(document: DocumentNode): void {
  visit(document, {
    Field: ({ alias }) => {
      if (alias && namesOfObjects.has(alias.value))
        throw new RepositoryError("BAD_USER_INPUT", `The alias ${alias.value} cannot be used. Choose another name.`);
    },
  });
}

/** Returns the fragments that each fragment spreads. */
function spreadsOf({ definitions }: DocumentNode): Map<string, string[]> {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION) as FragmentDefinitionNode[];
  return new Map(
    fragments.map(fragment => {
      const within: string[] = [];
      visit(fragment, { FragmentSpread: ({ name }) => void within.push(name.value) });
      return [fragment.name.value, within];
    }),
  );
}

/** Counts the fields whose response key occurs earlier in the same selection. */
function repeatedIn(document: DocumentNode): number {
  let repeated = 0;
  const count = ({ selectionSet }: { selectionSet?: SelectionSetNode }) => {
    const names = fieldsOf(selectionSet).map(({ alias, name }) => (alias ?? name).value);
    repeated += names.length - new Set(names).size;
  };
  visit(document, { OperationDefinition: count, FragmentDefinition: count, Field: count });
  return repeated;
}

const fieldsOf = (selectionSet: SelectionSetNode | undefined): FieldNode[] =>
  (selectionSet?.selections ?? []).flatMap(selection => {
    if (selection.kind === Kind.FIELD) return selection;
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });

/**
 * Removes repeatedly all fragments that spread none of the remaining ones. Fragments that remain are part of a cycle or
 * spread one.
 */
function refuseCycles(spreads: Map<string, string[]>): void {
  const left = new Map(spreads);
  for (let before = left.size + 1; left.size < before; ) {
    before = left.size;
    for (const [name, within] of left) if (!within.some(each => left.has(each))) left.delete(name);
  }
  const [name] = left.keys();
  if (name !== undefined)
    throw new RepositoryError(
      "BAD_USER_INPUT",
      `The fragment ${name} is part of a cycle of fragments. Remove one of the spreads.`,
    );
}

function refuse(why: string, limit: "maxDocumentLength" | "maxFragments" | "maxRepeatedFields"): never {
  throw new RepositoryError("BAD_USER_INPUT", why, { limit, max: limits[limit] });
}
