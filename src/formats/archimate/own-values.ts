import type { Row } from "../../database/database.js";
import type { Attribute } from "../../graph/attributes.js";
import { type Kind, type PropertyType, propertiesOf } from "../../metamodel/define/index.js";
import { propertiesOfRelations } from "../../metamodel/properties-of-relations.js";
import type { Problem } from "../../repository/changes/operation.js";
import { CellError, parseCell } from "../csv/parse-cell.js";
import type { Keyed } from "./keyed-model.js";
import { type Place, problemOf } from "./problem-of.js";

/** Name and type of one of our properties. */
interface Typed {
  name: string;
  type: () => PropertyType;
  list?: boolean;
}

/** Returns the values of an element that this repository exported, in the form of an operation's properties. */
export const ownElementValues = (element: Keyed, kind: Kind, place: Place, problems: Problem[]): Row =>
  valuesOf(element, new Map(propertiesOf(kind).map(each => [each.name, each])), place, problems);

/** Returns the values of a relation that this repository exported. */
export const ownRelationValues = (relation: Keyed, place: Place, problems: Problem[]): Row =>
  valuesOf(relation, propertiesOfRelations, place, problems);

/** Exported with the properties, but part of the identity: the kind of an element and the type of a relation. */
const natures = ["kind", "type"];

function valuesOf(concept: Keyed, known: Map<string, Typed>, place: Place, problems: Problem[]): Row {
  const told = [...concept.own!].filter(([name]) => !natures.includes(name) || known.has(name));
  return Object.fromEntries(
    told.map(([name, values]) => [
      name,
      readValue(concept, known.get(name) ?? { name, type: () => String }, values, place, problems),
    ]),
  );
}

function readValue(
  concept: Keyed,
  { name, type, list }: Typed,
  values: Attribute[],
  place: Place,
  problems: Problem[],
): unknown {
  try {
    const parsed = values.map(({ value }) => parseCell(value, type()));
    return list ? parsed : parsed[0];
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    problems.push(problemOf("INVALID_VALUE", place, concept, name, values[0]!.value, error.message));
    return undefined;
  }
}
