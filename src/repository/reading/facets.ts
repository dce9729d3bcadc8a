import { type End, propertiesOf } from "../../metamodel/define/index.js";
import { RepositoryError } from "../repository-error.js";
import { visible } from "../viewer.js";
import type { Rows } from "./connection.js";
import { relationPattern } from "./relation-pattern.js";
import type { Scope } from "./scope.js";
import { relationFieldOf, type Selection, slotOf } from "./selection.js";

/** Buckets beyond this many are not told; the fullest come first. */
const maxBuckets = 200;

/** `facets(by: [...])` as one entry of the raw connection: per name its buckets and how many rows have no value. */
export function compileFacets(selection: Selection, rows: Rows, scope: Scope, day: string): string {
  const facets = (selection.args.by as string[]).map(name => compileFacet(name, rows, scope, day));
  return `\`${slotOf(selection.alias, "facets")}\`: [${facets.join(", ")}]`;
}

function compileFacet(name: string, rows: Rows, scope: Scope, day: string): string {
  const property = propertiesOf(rows.end).find(each => each.name === name);
  if (property) return compilePropertyFacet(name, !!property.list, rows);
  if (name === "responsible") return compileResponsibleFacet(rows, scope);
  const field = relationFieldOf(rows.end, name);
  if (!field)
    throw new RepositoryError("BAD_USER_INPUT", `facets cannot be by "${name}".`, {
      possible: possibleFacets(rows.end),
    });
  const { pattern, node, condition } = relationPattern(field, rows.node, scope, { day });
  const bucket = `{ref: ${node} {.kind, .code, .plateau}, label: ${node}.name, count: count(DISTINCT ${rows.node})}`;
  return `{by: '${name}', buckets: COLLECT { ${rows.match} true MATCH ${pattern} WHERE ${condition} WITH ${node}, ${bucket} AS bucket ORDER BY bucket.count DESC, ${node}.code LIMIT ${maxBuckets} RETURN bucket }, missing: COUNT { ${rows.match} NOT EXISTS { MATCH ${pattern} WHERE ${condition} } }}`;
}

function compilePropertyFacet(name: string, isList: boolean, { match, node }: Rows): string {
  const value = `${node}.${name}`;
  const each = isList
    ? `UNWIND ${value} AS value WITH value, count(*) AS count`
    : `WITH ${value} AS value, count(*) AS count WHERE value IS NOT NULL`;
  return `{by: '${name}', buckets: COLLECT { ${match} true ${each} ORDER BY count DESC, value LIMIT ${maxBuckets} RETURN {value: toString(value), count: count} }, missing: COUNT { ${match} ${value} IS NULL }}`;
}

/** By perangkat daerah, biro and UPT rolled up; institutions outside the province share one bucket. */
function compileResponsibleFacet({ match, node }: Rows, scope: Scope): string {
  const value = `${node}.responsible`;
  return `{by: 'responsible', buckets: COLLECT { ${match} ${value} IS NOT NULL WITH ${value} AS value, count(*) AS count ORDER BY count DESC, value OPTIONAL MATCH (opd:Element {id: value}) WHERE ${visible(scope.viewer, "opd")} RETURN {value: value, ref: opd {.kind, .code, .plateau}, label: opd.name, count: count} }, missing: COUNT { ${match} ${value} IS NULL }}`;
}

const possibleFacets = (end: End): string[] => [...propertiesOf(end).map(({ name }) => name), "responsible"];
