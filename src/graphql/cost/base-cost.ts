import { type GraphQLField, type GraphQLNamedType, getNamedType } from "graphql";
import { elementNamed, elementsListedBy } from "./element-types.js";

/** Reading a list or one element. */
const reading = 1;
/** A walk, a search, a matrix: a question that may touch much of the graph, however little it answers. */
const question = 100;

/**
 * What a field costs before its rows. Beneath the root and beneath an element, what gives neither elements nor a list of
 * them is taken for a question, so that an analysis need not say anything; a field that knows better does, in its option
 * `complexity`. The parts of an answer came with it.
 */
export function baseCost(owner: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number {
  const told = toldCost(field);
  if (told !== undefined) return told;
  if (owner.name === "Mutation") return reading;
  if (owner.name !== "Query" && !elementNamed(owner.name)) return 0;
  const target = getNamedType(field.type);
  return elementNamed(target.name) || elementsListedBy(target) ? reading : question;
}

/** What a field says that it costs, in its option `complexity`. */
export function toldCost(field: GraphQLField<unknown, unknown>): number | undefined {
  const told = field.extensions.complexity;
  return typeof told === "number" ? told : undefined;
}
