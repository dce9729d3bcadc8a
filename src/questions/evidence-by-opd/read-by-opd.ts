import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import { responsibleFor } from "../../graph/answering.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import { counts } from "../counted.js";
import { compileNumbers } from "../evidence/compile-figures.js";
import { countsOf, type FigureCount } from "../evidence/read-figures.js";
import type { FigureRule } from "../evidence/rules/rule.js";
import { bindUnits } from "../within-opd.js";

/** OPD with the ids of itself and its units. */
interface FoundOpd {
  id: string;
  kind: string;
  code: string;
  isShown: boolean;
  units: string[];
}

/** Numbers of the figures of one OPD, by code of the figure. */
export interface OpdCounts extends FoundOpd {
  counts: Map<string, FigureCount>;
}

/**
 * Returns the numbers of each OPD of the province that answers for itself, hidden ones too, in one statement for all of them.
 * Without figures none.
 */
export async function countByOpd(context: Context, figures: readonly FigureRule[], at: string): Promise<OpdCounts[]> {
  if (figures.length === 0) return [];
  const opds = await findOpds(context, at);
  const rows = groupBy(await readNumbers(context, figures, opds, at), ({ opd }) => opd as string);
  return opds.map(opd => ({ ...opd, counts: countsOf(figures, rows.get(opd.id) ?? []) }));
}

async function findOpds({ database, viewer, today }: Context, at: string): Promise<FoundOpd[]> {
  const scope = new Scope(viewer, today, at);
  const day = scope.parameter(at);
  const { judged } = scope;
  const isOfProvince = counts("whole", { units: undefined, day }, judged);
  const units = bindUnits(judged, { day, plateau: "AS_IS" });
  const rows = await database.read(
    `${scope.opening} MATCH (whole:Opd) WHERE ${isOfProvince} AND ${responsibleFor("whole", { day }, judged)} = whole.id
     WITH *, whole.id AS opd ${units}
     RETURN opd AS id, whole.kind AS kind, whole.code AS code, ${visible(viewer, "whole")} AS isShown, units`,
    scope.parameters,
  );
  return rows as unknown as FoundOpd[];
}

/** Returns the rows of `compileNumbers` of all OPDs, each with the id of its `opd`. */
function readNumbers(
  { database, viewer, today }: Context,
  figures: readonly FigureRule[],
  opds: readonly FoundOpd[],
  at: string,
): Promise<Row[]> {
  const scope = new Scope(viewer, today, at);
  const owners = scope.parameter(opds.map(({ id, units }) => ({ id, units })));
  const places = { scope, day: scope.parameter(at), units: "units", per: "opd" };
  const branches = figures.map(
    figure => `UNWIND ${owners} AS whole WITH whole.id AS opd, whole.units AS units ${compileNumbers(figure, places)}`,
  );
  return database.read(`${scope.opening} CALL (*) { ${branches.join("\n UNION ALL ")} } RETURN *`, scope.parameters);
}
