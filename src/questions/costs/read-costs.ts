import { readable, readableCost } from "../../access/readable.js";
import { limits } from "../../common/limits.js";
import type { Row } from "../../database/database.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { definitionOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { matchCounted } from "../counted.js";
import { enteredKinds } from "../within-opd.js";
import { described, groupsOfElement, groupsOfFunding, toReferences, type When } from "./compile-groups.js";
import type { CostGrouping, CostSums } from "./cost-types.js";
import { sortsNamed } from "./sorts-named.js";

interface CostOptions {
  /** Default: no groups, only the total. */
  by?: keyof typeof CostGrouping;
  /** Default: kinds with costs of their own; of named elements all kinds that OPDs enter. */
  kinds?: Kind[];
  /** Ids of the elements. Default: all. */
  ids?: string[];
  /** Values of the property that divides a kind into sorts. Default: all. */
  types?: string[];
  units?: string[];
  at: string;
  plateau: PlateauName;
}

/** Sums of one group. `of` is the element of the group, `year` its budget year. */
export interface FoundCosts extends CostSums {
  of: { kind: string; code: string; name: string; plateau?: string } | null;
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
  const when = { day: scope.parameter(options.at), plateau: options.plateau };
  const priced = compilePriced(options, scope, when);
  const cypher = `CALL () { ${priced}
      WITH *, ${isRecorded} AS isRecorded
      RETURN {${sums}, elements: sum(CASE WHEN isRecorded THEN 1 ELSE 0 END), notRecorded: sum(CASE WHEN isRecorded THEN 0 ELSE 1 END)} AS total }
    ${options.by ? `CALL () { ${priced} WITH * WHERE ${isRecorded} ${compileRows(options.by, scope, when)} }` : "WITH total, [] AS rows"}
    RETURN total, rows`;
  const [row] = await database.read(cypher, scope.parameters);
  return row!;
}

/** Compiles the selection of elements: binds each `x` with its costs and funds. */
function compilePriced({ ids, types, units, ...options }: CostOptions, scope: Scope, when: When): string {
  const kinds = options.kinds ?? (ids ? enteredKinds : costingKinds);
  const sort = `CASE x.kind ${kinds.map(kind => `WHEN '${kind.name}' THEN x.${definitionOf(kind).typeProperty ?? "kind"}`).join(" ")} END`;
  const isAsked = types ? `${sort} IN ${scope.parameter(sortsNamed(types, kinds))}` : "true";
  const labels = kinds.map(({ name }) => name);
  const funds = toReferences("x", "FUNDED_BY", scope, when);
  const amount = readableCost(scope.viewer, "x", `${funds.relation}.amountRupiah`);
  const own = Object.entries(recorded).map(([name, property]) => `${readable(scope.viewer, "x", property)} AS ${name}`);
  const given = (list: string[] | undefined) => list && scope.parameter(list);
  return `${matchCounted(labels, { ids: given(ids), units: given(units), ...when }, scope)}
      WITH x WHERE ${isAsked}
      WITH x, ${own.join(", ")},
        COLLECT { MATCH ${funds.pattern} WHERE ${funds.condition} AND ${amount} IS NOT NULL
          RETURN ${funds.relation} {.year, rupiah: ${amount}, program: ${described(funds.node)}} } AS funding
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

function compileRows(by: keyof typeof CostGrouping, scope: Scope, when: When): string {
  const fromElement = groupsOfElement[by]?.(scope, when);
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
