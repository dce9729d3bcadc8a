import { readable } from "../../access/readable.js";
import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Expression } from "../../graph/expression.js";
import { type Period, relationPattern } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import { type End, propertiesOf } from "../../metamodel/define/index.js";
import { presentFacets } from "./present-connection.js";
import type { Rows } from "./rows.js";
import { relationFieldOf, type Selection, slotOf } from "./selection.js";

/** Maximum buckets of a facet, largest first. */
const maxBuckets = 200;

/**
 * Compiles `facets(by: [...])` and its slot: per name the buckets and the number of rows without a value. Facets of a
 * root list are computed before the rest of the statement.
 */
export function compileFacets(
  selection: Selection,
  rows: Rows,
  scope: Scope,
  period: Period,
): [slot: string, facets: Expression] {
  const facets = `[${(selection.args.by as string[]).map(name => compileFacet(name, rows, scope, period)).join(", ")}]`;
  const cypher = rows.isBound ? facets : scope.once(facets);
  return [slotOf(selection.alias, "facets"), { cypher, read: presentFacets }];
}

function compileFacet(name: string, rows: Rows, scope: Scope, period: Period): string {
  const property = propertiesOf(rows.end).find(each => each.name === name);
  if (property) return compilePropertyFacet(name, !!property.list, rows, scope);
  if (name === "responsible") return compileResponsibleFacet(rows, scope, period);
  const field = relationFieldOf(rows.end, name);
  if (!field)
    throw new RepositoryError(
      "BAD_USER_INPUT",
      `There is no facet "${name}". Use one of those in extensions.possible.`,
      {
        possible: possibleFacets(rows.end),
      },
    );
  const { pattern, node, condition } = relationPattern(field, rows.node, scope, period);
  const related = `MATCH ${pattern} WHERE ${condition}`;
  const tallied = tally(rows, { value: node, as: node, holds: `EXISTS { ${related} }` });
  return `{by: '${name}', buckets: COLLECT { ${rows.match} true ${related} ${tallied} ORDER BY count DESC, ${node}.code LIMIT ${maxBuckets} RETURN {ref: ${node} {.kind, .code, .plateau}, label: ${node}.name, count: count, mark: ${restrictedMark(scope.viewer, node)}} }, missing: COUNT { ${rows.match} NOT EXISTS { ${related} } }}`;
}

function compilePropertyFacet(name: string, isList: boolean, rows: Rows, scope: Scope): string {
  const property = readable(scope.viewer, rows.node, name, rows.end);
  const tallied = isList
    ? `UNWIND ${property} AS each ${tally(rows, { value: "each", as: "value", holds: `value IN ${property}` })}`
    : tally(rows, { value: property, as: "value", holds: `${property} = value` });
  return `{by: '${name}', buckets: COLLECT { ${rows.match} ${property} IS NOT NULL ${tallied} ORDER BY count DESC, value LIMIT ${maxBuckets} RETURN {value: toString(value), count: count} }, missing: COUNT { ${rows.match} ${property} IS NULL }}`;
}

/**
 * Compiles the facet by responsible perangkat daerah, with biro and UPT rolled up; institutions outside the province
 * share one bucket.
 */
function compileResponsibleFacet(rows: Rows, scope: Scope, period: Period): string {
  const property = responsibleFor(rows.node, period, scope);
  const tallied = tally(rows, { value: property, as: "value", holds: `${property} = value` });
  return `{by: 'responsible', buckets: COLLECT { ${rows.match} ${property} IS NOT NULL ${tallied} ORDER BY count DESC, value OPTIONAL MATCH (opd:Element {id: value}) WHERE ${visible(scope.viewer, "opd")} RETURN {value: value, ref: opd {.kind, .code, .plateau}, label: opd.name, count: count} }, missing: COUNT { ${rows.match} ${property} IS NULL }}`;
}

/**
 * Compiles the number of rows per value, as `count`. Neo4j cannot group within the row of another element, because that
 * would mix aggregates with variables; there each distinct value is counted separately.
 */
function tally({ match, node, isBound }: Rows, { value, as, holds }: { value: string; as: string; holds: string }) {
  return isBound
    ? `WITH DISTINCT ${value} AS ${as} WITH ${as}, COUNT { ${match} ${holds} } AS count`
    : `WITH ${value} AS ${as}, count(DISTINCT ${node}) AS count`;
}

const possibleFacets = (end: End): string[] => [...propertiesOf(end).map(({ name }) => name), "responsible"];
