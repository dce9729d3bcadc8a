import type { Row } from "../../database/database.js";
import type { Attribute } from "../../graph/attributes.js";
import {
  type Kind,
  ownPropertiesOf,
  type PropertyType,
  propertiesOf,
  relationProperties,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Problem } from "../../repository/changes/operation.js";
import { CellError, parseCell } from "../csv/parse-cell.js";
import type { Keyed } from "./keyed-model.js";
import { type Place, problemOf } from "./problem-of.js";

/** What a property of one of ours holds. */
interface Typed {
  name: string;
  type: () => PropertyType;
  list?: boolean;
}

/** The properties of a relation that any type may have. */
const ofRelations = new Map<string, Typed>(
  [...relationProperties, ...metamodel.relations.flatMap(ownPropertiesOf)].map(each => [each.name, each]),
);

/** What an element that was exported from here says of itself, as operations take it. */
export const ownElementValues = (element: Keyed, kind: Kind, place: Place, problems: Problem[]): Row =>
  valuesOf(element, new Map(propertiesOf(kind).map(each => [each.name, each])), place, problems);

/** The same for a relation. */
export const ownRelationValues = (relation: Keyed, place: Place, problems: Problem[]): Row =>
  valuesOf(relation, ofRelations, place, problems);

/** Not properties, but what the element or relation is. */
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
