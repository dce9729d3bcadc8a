import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import { counts } from "../counted.js";
import { countFiguresOfEach, type FigureCount, type Owner } from "../evidence/read-figures.js";
import type { IndicatorRules } from "../evidence/rules/rule.js";
import { bindUnits } from "../within-opd.js";

interface FoundOpd extends Owner {
  kind: string;
  code: string;
  isShown: boolean;
}

/** Numbers of the figures of one OPD, by code of the figure. */
export interface OpdCounts extends FoundOpd {
  counts: Map<string, FigureCount>;
}

/** Returns the numbers of each OPD of the province that answers for itself, hidden ones too. Without figures none. */
export async function countByOpd(context: Context, rules: IndicatorRules, at: string): Promise<OpdCounts[]> {
  if (rules.figures.length === 0) return [];
  const opds = await findOpds(context, at);
  const counted = await countFiguresOfEach(context, [rules], opds, at);
  return opds.map(opd => ({ ...opd, counts: counted.get(opd.id)! }));
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
