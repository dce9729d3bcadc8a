import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import type { Row } from "../../database/database.js";
import { allOf, Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import { definitionOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { enteredKinds, matchCounted } from "../within-opd.js";
import { groupsOfElement, groupsOfFunding } from "./compile-groups.js";
import type { CostGrouping, CostSums } from "./cost-types.js";
import { sortsNamed } from "./sorts-named.js";

export interface CostOptions {
  by: keyof typeof CostGrouping;
  kinds?: Kind[];
  /** Values of the property that divides a kind into sorts. Default: all. */
  types?: string[];
  units?: string[];
  at: string;
}

/** Sums of one group. `of` is the element of the group, `year` its budget year. */
export interface FoundCosts extends CostSums {
  of: { kind: string; code: string; name: string } | null;
  responsible: string | null;
  year: number | null;
  elements: number;
  undivided: number;
}

/** Properties with costs of the elements themselves. Funds from programs are added for every kind. */
const recorded = { annual: "annualCostRupiah", development: "developmentCostRupiah", budget: "budgetRupiah" };

const costingKinds = enteredKinds.filter(kind =>
  propertiesOf(kind).some(({ name }) => Object.values(recorded).includes(name)),
);

/**
 * Returns the sums by group, at most one row more than a page holds, and the total of all elements, in one statement.
 * Throws BAD_USER_INPUT for a sort that none of the kinds has.
 */
export async function readCosts({ database, viewer, today }: Context, options: CostOptions): Promise<Row> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at);
  const priced = compilePriced(options, scope, day);
  const cypher = `CALL () { ${priced}
      WITH *, ${isRecorded} AS isRecorded
      RETURN {${sums}, elements: sum(CASE WHEN isRecorded THEN 1 ELSE 0 END), notRecorded: sum(CASE WHEN isRecorded THEN 0 ELSE 1 END)} AS total }
    CALL () { ${priced} WITH * WHERE ${isRecorded} ${compileRows(options, scope, day)} }
    RETURN total, rows`;
  const [row] = await database.read(cypher, scope.parameters);
  return row!;
}

/** Compiles the selection of elements: binds each `x` with its costs and funds. */
function compilePriced({ kinds = [...costingKinds], types, units }: CostOptions, scope: Scope, day: string): string {
  const sort = `CASE x.kind ${kinds.map(kind => `WHEN '${kind.name}' THEN x.${definitionOf(kind).typeProperty ?? "kind"}`).join(" ")} END`;
  const isAsked = types ? `${sort} IN ${scope.parameter(sortsNamed(types, kinds))}` : "true";
  const labels = kinds.map(({ name }) => name);
  const inForce = allOf([relationValidity("f", day), visible(scope.viewer, "program")]);
  const own = Object.entries(recorded).map(([name, property]) => `x.${property} AS ${name}`);
  return `${matchCounted(labels, { units: units && scope.parameter(units), day }, scope)}
      WITH x WHERE ${isAsked}
      WITH x, ${own.join(", ")},
        COLLECT { MATCH (x)-[f:FUNDED_BY]->(program:Reference) WHERE ${inForce} AND f.amountRupiah IS NOT NULL
          RETURN {year: f.year, rupiah: f.amountRupiah, program: program {.kind, .code, .name}} } AS funding
      WITH *, CASE WHEN funding <> [] THEN reduce(sum = 0.0, each IN funding | sum + each.rupiah) END AS funded`;
}

const isRecorded = "(annual IS NOT NULL OR development IS NOT NULL OR budget IS NOT NULL OR funded IS NOT NULL)";

/**
 * Sums of the costs: null if nothing is recorded, because 0 would hide that. Floats, because a sum of integers may
 * exceed 2^53, the largest that JSON clients read exactly.
 */
const sums = ["annual", "development", "budget", "funded"]
  .map(name => `${name}Rupiah: CASE WHEN count(${name}) > 0 THEN sum(toFloat(${name})) END`)
  .join(", ");

function compileRows({ by }: CostOptions, scope: Scope, day: string): string {
  const fromElement = groupsOfElement[by]?.(scope, day);
  const grouped = fromElement
    ? `WITH *, ${fromElement} AS groups UNWIND CASE groups WHEN [] THEN [{}] ELSE groups END AS group WITH *, size(groups) > 1 AS isUndivided`
    : `UNWIND ${groupsOfFunding[by]} AS group
       WITH x, group, null AS annual, null AS development, null AS budget, group.rupiah AS funded, false AS isUndivided`;
  return `${grouped}
      WITH group.of AS of, group.responsible AS responsible, group.year AS year,
        {${sums}, elements: count(DISTINCT x), undivided: count(DISTINCT CASE WHEN isUndivided THEN x END)} AS sums
      ORDER BY year, of.code, of.kind, responsible LIMIT ${scope.parameter(limits.maxPageSize + 1)}
      RETURN collect(sums {.*, of: of, responsible: responsible, year: year}) AS rows`;
}
