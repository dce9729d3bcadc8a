import { getNamedType } from "graphql";
import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { limits } from "../../common/limits.js";
import type { BoundsOfList, CostOfInput, ListBounds } from "../../contract/most-rows.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Degrees } from "./degrees.js";
import { elementNamed, elementsListedBy } from "./element-types.js";

/** Factor for the uneven distribution of relations: a hub has a few times the mean. */
const unevenness = 4;

/** Returns the expected maximum number of rows of a list, or of each list directly beneath a field. */
export function expectedRows(place: ComplexityEstimatorArgs, degrees: Degrees): number {
  const most = mostRows(place, degrees);
  return Math.min(Math.max(pageOf(place), 0), Math.max(Math.ceil(most), 1));
}

/** Returns the requested page size. The default for an analysis is that of root fields, also beneath an element. */
function pageOf({ type, field, args }: ComplexityEstimatorArgs): number {
  const isRelation = elementNamed(type.name) && elementsListedBy(getNamedType(field.type));
  const isPaged = !isRelation && field.args.some(({ name }) => name === "first");
  const named = args.refs ?? args.operations;
  return args.first ?? args.last ?? named?.length ?? (isPaged ? limits.defaultPageSize : limits.defaultNestedPageSize);
}

/** Returns the bounds that a field declares for its list. */
export function declaredBounds({ field, args }: ComplexityEstimatorArgs, degrees: Degrees): ListBounds | undefined {
  const boundsOf = field.extensions.mostRows as BoundsOfList | undefined;
  return boundsOf?.(degrees, args);
}

/** Returns the cost that a field declares for the inputs of a request. Default: 0. */
export function declaredCost({ field, args }: ComplexityEstimatorArgs): number {
  const costOf = field.extensions.inputCost as CostOfInput | undefined;
  return costOf?.(args) ?? 0;
}

/** Returns the number of rows that a relation field has beneath all elements together; Infinity if unknown. */
export function rowsOfAll({ type, field, args }: ComplexityEstimatorArgs, degrees: Degrees): number {
  const relation = metamodel.field(elementNamed(type.name)!, field.name);
  return relation ? degrees.allOfField(relation) : degrees.allOfTypes(args.types, args.direction);
}

/** Returns the number of rows according to the declaration of the field, or the statistics of the graph. */
function mostRows(place: ComplexityEstimatorArgs, degrees: Degrees): number {
  const declared = declaredBounds(place, degrees);
  if (declared) return declared.rows;
  const { type, field, args } = place;
  const listed = elementsListedBy(getNamedType(field.type));
  if (!listed) return Number.POSITIVE_INFINITY;
  const owner = elementNamed(type.name);
  if (!owner) return degrees.elements(listed);
  const relation = metamodel.field(owner, field.name);
  return unevenness * (relation ? degrees.ofField(relation) : degrees.ofTypes(args.types, args.direction));
}
