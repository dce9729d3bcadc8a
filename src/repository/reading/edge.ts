import { ownPropertiesOf, relationProperties } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { fieldsBeneath, fieldsNamed, type Selection, selects } from "./selection.js";

const storedOfRelations = new Set([
  "id",
  ...relationProperties.map(({ name }) => name),
  ...metamodel.relations.flatMap(ownPropertiesOf).map(({ name }) => name),
]);

/** Whether a cursor is asked for, of a row or of the page. */
export const needsKeys = (selection: Selection) =>
  selects(selection, "pageInfo") || fieldsNamed(selection, "edges").some(edges => selects(edges, "cursor"));

/** The relation as far as it is selected; its label is worked out from its type and from whom it belongs to. */
export function compileEdge(selection: Selection, relation: string, owner: string): string {
  const selected = fieldsNamed(selection, "edges").flatMap(fieldsBeneath);
  const properties = new Set(selected.map(({ name }) => name).filter(name => storedOfRelations.has(name)));
  const entries = [...properties].sort().map(name => `.${name}`);
  return `${relation} {${[...entries, `type: type(${relation})`, `from: ${owner}.id`].join(", ")}}`;
}
