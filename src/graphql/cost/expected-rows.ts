import { getNamedType } from "graphql";
import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { limits } from "../../common/limits.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Degrees } from "./degrees.js";
import { elementNamed, elementsListedBy } from "./element-types.js";

/** Relations are spread unevenly: a hub has a few times as many as the mean. */
const unevenness = 4;

/** How many rows the lists right beneath a field may give; for a list itself, how many it may give. */
export function expectedRows(place: ComplexityEstimatorArgs, degrees: Degrees): number {
  const most = mostRows(place, degrees);
  return Math.min(Math.max(pageOf(place), 0), Math.max(Math.ceil(most), 1));
}

/** As many as are asked for. An analysis begins anew, so its pages are as large as those of the root. */
function pageOf({ type, field, args }: ComplexityEstimatorArgs): number {
  const isRelation = elementNamed(type.name) && elementsListedBy(getNamedType(field.type));
  const isPaged = !isRelation && field.args.some(({ name }) => name === "first");
  const named = args.refs ?? args.operations;
  return args.first ?? args.last ?? named?.length ?? (isPaged ? limits.defaultPageSize : limits.defaultNestedPageSize);
}

/** As many as there are, by what is known of the graph. */
function mostRows({ type, field, args }: ComplexityEstimatorArgs, degrees: Degrees): number {
  const listed = elementsListedBy(getNamedType(field.type));
  if (!listed) return Number.POSITIVE_INFINITY;
  const owner = elementNamed(type.name);
  if (!owner) return degrees.elements(listed);
  const relation = metamodel.field(owner, field.name);
  return unevenness * (relation ? degrees.ofField(relation) : degrees.ofTypes(args.types, args.direction));
}
