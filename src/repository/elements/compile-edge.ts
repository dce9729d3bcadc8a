import { get } from "../../common/present.js";
import { readAttributes } from "../../graph/attributes.js";
import { type Expression, objectOf, plain } from "../../graph/expression.js";
import type { Relation } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { propertiesOfRelations } from "../../metamodel/properties-of-relations.js";
import { fieldsBeneath, fieldsNamed, type Selection } from "./selection.js";

/** Cypher variables: a relation, the element it belongs to, and the element of the field. */
interface Places {
  relation: string;
  owner: string;
  from: string;
}

type Compile = (places: Places) => Expression;

const outgoing: Compile = ({ owner, from }) => plain(`${owner} = ${from}`);

/** The selections of `edges { relation { … } }` of a connection. */
export const relationsSelected = (connection: Selection): Selection[] =>
  fieldsNamed(connection, "edges").flatMap(edges => fieldsNamed(edges, "relation"));

/** Cypher of each field of a relation. */
const fields = new Map<string, Compile>([
  ...["id", ...propertiesOfRelations.keys()].map((name): [string, Compile] => [
    name,
    ({ relation }) => plain(`${relation}.${name}`),
  ]),
  ["attributes", ({ relation }) => ({ cypher: `${relation}.attributesJson`, read: readAttributes })],
  ["type", ({ relation }) => plain(`type(${relation})`)],
  ["outgoing", outgoing],
  ["label", places => ({ cypher: `[type(${places.relation}), ${outgoing(places).cypher}]`, read: labelOf })],
]);

/** The relation of a row as `edges { relation { … } }` selects it. */
export function compileEdge(selection: Selection, places: Places): Expression {
  const selected = relationsSelected(selection).flatMap(fieldsBeneath);
  const names = [...new Set(selected.map(({ name }) => name))].filter(name => fields.has(name)).sort();
  return objectOf(new Map(names.map(name => [name, get(fields, name)(places)])));
}

/** Returns the label as read from the element of the field. */
function labelOf([type, isOutgoing]: [string, boolean]): string {
  const [relation] = metamodel.relationsOfType(type) as [Relation];
  return relation.labels[isOutgoing ? 0 : 1];
}
