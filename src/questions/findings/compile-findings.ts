import { visible } from "../../access/viewer.js";
import { allOf, Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import { Element } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { compileCondition } from "../condition.js";
import { matchCounted } from "../counted.js";
import { decisionHolds, excusing } from "../decision-holds.js";
import type { Rule } from "./rules/rule.js";

/** Selection of findings: rules, day, and either all elements, those owned by `units`, or those in `ids`. */
export interface FindingsOptions {
  /** Rules to evaluate; each applies to at least one of `kinds`. */
  rules: readonly Rule[];
  at: string;
  /** Names of kinds. Default: all. */
  kinds?: readonly string[];
  units?: string[];
  ids?: string[];
}

/**
 * Compiles Cypher with one row per finding: `x` (the element), `rule` (its code), `rank` (its index in `rules`),
 * `property` and `isSetAside`. Also returns the parameter of the day, from which `inLast` is counted.
 */
export function compileFindings(
  { viewer, today }: Pick<Context, "viewer" | "today">,
  options: FindingsOptions,
): { cypher: string; scope: Scope; day: string } {
  const scope = new Scope(viewer, today, options.at);
  const places = {
    scope,
    day: scope.parameter(options.at),
    units: options.units && scope.parameter(options.units),
    ids: options.ids && scope.parameter(options.ids),
  };
  const asked = compileAsked(options, places);
  const branches = options.rules.map((rule, rank) => compileRule(rule, rank, options, { ...places, asked }));
  const cypher = `${scope.opening} CALL (*) { ${branches.join("\n UNION ALL ")} }
    WITH x, rule, rank, property, ${compileSetAside(places)} AS isSetAside`;
  return { cypher, scope, day: places.day };
}

interface Places {
  scope: Scope;
  /** Names of parameters. */
  day: string;
  units: string | undefined;
  ids: string | undefined;
}

/** Variable with the list of elements to check, if these are few. */
interface Asked {
  asked: string | undefined;
}

const labelsOf = ({ kinds }: Rule, { kinds: chosen }: FindingsOptions): string[] =>
  kinds.map(({ name }) => name).filter(name => !chosen || chosen.includes(name));

/**
 * Returns the variable of the list of elements: few elements are matched once for all rules. Without `ids` and `units`
 * each rule matches its elements anew, as a list of all elements would not fit into memory.
 */
function compileAsked(options: FindingsOptions, { scope, day, units, ids }: Places) {
  const labels = [...new Set(options.rules.flatMap(rule => labelsOf(rule, options)))];
  const named = `UNWIND ${ids} AS id MATCH (x:Element {id: id}) WHERE ${visible(scope.viewer, "x")}`;
  if (ids) return scope.once(`COLLECT { ${named} RETURN x }`);
  return units ? scope.once(`COLLECT { ${matchCounted(labels, { units, day }, scope)} RETURN x }`) : undefined;
}

/** Compiles one rule for the chosen kinds. The rule must apply to at least one of them. */
function compileRule(rule: Rule, rank: number, options: FindingsOptions, places: Places & Asked): string {
  const { scope, day, asked } = places;
  const labels = labelsOf(rule, options);
  const source = asked
    ? `UNWIND ${asked} AS x WITH x WHERE (x:${labels.join("|")})`
    : `${matchCounted(labels, { units: undefined, day }, scope)} WITH x WHERE true`;
  // What is missing is judged on everything; only findings of elements that the viewer may see are matched.
  const judged = { ...places, scope: scope.judged };
  const columns = `${scope.parameter(rule.code)} AS rule, ${scope.parameter(rank)} AS rank`;
  const each = "properties" in rule.when ? `WITH x UNWIND ${rule.when.properties("x", judged)} AS property` : "";
  const property = each ? "property" : `${rule.property ? scope.parameter(rule.property) : "null"} AS property`;
  // The match ends with WITH, so that Neo4j does not plan it together with the conditions, which would take seconds.
  return `${source} AND ${conditionOf(rule, judged)} ${each} RETURN x, ${columns}, ${property}`;
}

const conditionOf = ({ when, kinds }: Rule, places: Places): string =>
  "properties" in when ? "true" : compileCondition(when, kinds.length === 1 ? kinds[0]! : Element, "x", places);

/** Compiles the condition that a decision in force on the day names the rule and concerns the element. */
function compileSetAside({ scope, day }: Places): string {
  const holds = allOf(["d.rule = rule", relationValidity("c", day), decisionHolds("d", excusing, day, scope.judged)]);
  return `EXISTS { MATCH (x)<-[c:CONCERNS]-(d:Decision) WHERE ${holds} }`;
}
