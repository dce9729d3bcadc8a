import { GraphQLError, GraphQLScalarType, type ValueNode } from "graphql";
import { GraphQLISO8601Duration } from "graphql-scalars";
import { limits } from "../common/limits.js";
import { durationParts, yearsOf } from "../repository/elements/duration.js";

/**
 * Duration of ISO 8601 of at most `maxDurationYears`. Longer ones lead beyond the year 9999, where dates cannot be
 * compared as text.
 */
export const BoundedDuration = new GraphQLScalarType({
  ...GraphQLISO8601Duration.toConfig(),
  parseValue: value => bounded(GraphQLISO8601Duration.parseValue(value)),
  parseLiteral: (node: ValueNode) => bounded(GraphQLISO8601Duration.parseLiteral(node)),
});

function bounded(duration: unknown): string {
  const parts = durationParts(String(duration));
  if (!parts) throw new GraphQLError(`Value is not a valid ISO Duration: ${duration}`);
  if (yearsOf(parts) <= limits.maxDurationYears) return String(duration);
  throw new GraphQLError(`A duration may be ${limits.maxDurationYears} years long, not ${duration}.`);
}
