import { type GraphQLField, type GraphQLNamedType, getNamedType } from "graphql";
import { elementNamed, elementsListedBy } from "./element-types.js";

/** Cost of reading a list or one element. */
const reading = 1;
/** Cost of an analysis (a walk, a search, a matrix), which may read much of the graph for a small answer. */
const question = 100;

/**
 * Returns the cost of a field without its rows. Fields of the root and of elements that return neither elements nor a
 * list of them count as analyses by default; the option `complexity` of a field overrides this. Fields of an answer are
 * free.
 */
export function baseCost(owner: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number {
  const told = toldCost(field);
  if (told !== undefined) return told;
  if (owner.name === "Mutation") return reading;
  if (owner.name !== "Query" && !elementNamed(owner.name)) return 0;
  const target = getNamedType(field.type);
  return elementNamed(target.name) || elementsListedBy(target) ? reading : question;
}

/** Returns the cost declared in the option `complexity` of a field. */
export function toldCost(field: GraphQLField<unknown, unknown>): number | undefined {
  const told = field.extensions.complexity;
  return typeof told === "number" ? told : undefined;
}
