import { ownPropertiesOf, relationProperties } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { fieldsBeneath, fieldsNamed, type Selection } from "./selection.js";

/** Fields of an edge, and the property of the relation that each is read from. */
const stored = new Map([
  ["id", "id"],
  ["attributes", "attributesJson"],
  ...[...relationProperties, ...metamodel.relations.flatMap(ownPropertiesOf)].map(({ name }): [string, string] => [
    name,
    name,
  ]),
]);

/** The relation as far as it is selected; its label is worked out from its type and from whom it belongs to. */
export function compileEdge(selection: Selection, relation: string, owner: string): string {
  const selected = fieldsNamed(selection, "edges").flatMap(fieldsBeneath);
  const properties = new Set(selected.flatMap(({ name }) => stored.get(name) ?? []));
  const entries = [...properties].sort().map(name => `.${name}`);
  return `${relation} {${[...entries, `type: type(${relation})`, `from: ${owner}.id`].join(", ")}}`;
}
