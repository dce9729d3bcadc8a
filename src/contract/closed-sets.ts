import { registerEnumType } from "type-graphql";
import { roles } from "../access/roles.js";
import { type End, KindName, propertiesOf, RelationType } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { relationFieldsOf } from "../repository/elements/selection.js";
import { once } from "./input-type.js";

/** Returns the values of a GraphQL enum whose values equal their names. */
const namesOf = (names: Iterable<string>): Record<string, string> =>
  Object.fromEntries([...names].map(name => [name, name]));

/** Registers a GraphQL enum with names from declarations, such as the rules of findings. Returns its values. */
export function closedSet(name: string, description: string, names: Iterable<string>): Record<string, string> {
  const values = namesOf(names);
  registerEnumType(values, { name, description });
  return values;
}

Object.assign(KindName, namesOf(metamodel.kinds.map(({ name }) => name)));
Object.assign(RelationType, namesOf(metamodel.relationTypes));
registerEnumType(KindName, {
  name: "KindName",
  description: "Name of a kind of element; `metamodel.kinds` has labels.",
});
registerEnumType(RelationType, {
  name: "RelationType",
  description: "Type of a relation, read from source to target; `metamodel.relations` has ends and labels.",
});

/** GraphQL enum of the roles of accounts. */
export const RoleName = closedSet("RoleName", "Role of an account; `roles` has labels.", Object.keys(roles));

export { KindName, RelationType };

/** Returns the GraphQL enum of the facets of a kind: its properties, its relation fields and `responsible`. */
export const facetNames: (end: End) => Record<string, string> = once((end: End) => {
  const names = [...propertiesOf(end), ...relationFieldsOf(end)].map(({ name }) => name);
  return closedSet(`${end.name}Facet`, `Facets of a list of ${end.name}.`, [...names, "responsible"]);
});
