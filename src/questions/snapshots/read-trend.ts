import { visible } from "../../access/viewer.js";
import { OUTSIDE } from "../../graph/responsible.js";
import { allOf, Scope } from "../../graph/scope.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { hiddenOpd } from "../element-count.js";
import { undivided } from "./snapshot-row.js";
import type { TrendGrouping, TrendPeriod } from "./trend-types.js";

/** Point of a trend as read. */
export interface FoundPoint {
  day: string;
  /** Key of the series, which is stable when names and codes change. */
  group: string | null;
  opd: string | null;
  label: string;
  total: number;
  /** Number of services by method. */
  methods: { method: string | null; count: number }[];
  filled: number;
  applicable: number;
  isSample: boolean;
  note: string | null;
}

export interface TrendOptions {
  by: keyof typeof TrendGrouping;
  per: keyof typeof TrendPeriod;
  /** Name of a kind. Default: all. */
  kind?: string;
  /** Id of the responsible OPD, or OUTSIDE, for each day. Default: all. */
  responsible?: Record<string, string>;
  /** First and last day, inclusive. Default: no bound. */
  from?: string;
  until?: string;
}

/** Compiles the group of a snapshot, with its value and label. OPDs that the viewer may not see today share one. */
function compileGroup(by: TrendOptions["by"], scope: Scope): string {
  if (by === "TOTAL") return "'TOTAL' AS group, 'TOTAL' AS opd, 'Seluruhnya' AS label";
  const isShown = visible(scope.viewer, "o");
  if (isShown === "true") return "snapshot.responsible AS group, snapshot.opd AS opd, snapshot.label AS label";
  const shown = scope.once(`COLLECT { MATCH (o:${Opd.name}) WHERE ${isShown} RETURN o.id }`);
  const names = `coalesce(snapshot.responsible IN ['${OUTSIDE}', '${undivided.value}'] OR snapshot.responsible IN ${shown}, true)`;
  const orHidden = (value: string, hidden: string) => `CASE WHEN ${names} THEN ${value} ELSE '${hidden}' END`;
  return `${orHidden("snapshot.responsible", hiddenOpd.value)} AS group, ${orHidden("snapshot.opd", hiddenOpd.value)} AS opd,
      ${orHidden("snapshot.label", hiddenOpd.label)} AS label`;
}

const shownDays = {
  DAY: "DISTINCT snapshot.day AS day",
  MONTH: "left(snapshot.day, 7) AS month, max(snapshot.day) AS day",
  YEAR: "left(snapshot.day, 4) AS year, max(snapshot.day) AS day",
};

/** Returns the points of the newest days, at most `maxDays`, ordered by day. One statement. */
export async function readTrend(
  { database, viewer, today }: Context,
  options: TrendOptions,
  maxDays: number,
): Promise<FoundPoint[]> {
  const scope = new Scope(viewer, today);
  const isAsked = compileAsked(options, scope);
  const group = compileGroup(options.by, scope);
  const cypher = `${scope.opening}CALL () { MATCH (snapshot:Snapshot) WHERE ${visible(viewer, "snapshot")} AND ${isAsked}
      WITH ${shownDays[options.per]} ORDER BY day DESC LIMIT ${scope.parameter(maxDays)} RETURN day }
    MATCH (snapshot:Snapshot {day: day}) WHERE ${visible(viewer, "snapshot")} AND ${isAsked}
    WITH day, ${group}, snapshot.kind = '${Service.name}' AS isService, snapshot.method AS method,
      sum(${counted(options)}) AS count, sum(snapshot.mandatoryFilled) AS filled, sum(snapshot.mandatoryAsked) AS applicable,
      max(snapshot.provenance = 'SAMPLE') AS isSample, min(snapshot.note) AS note ORDER BY isService, method
    WITH day, group, opd, label, sum(count) AS total, collect(CASE WHEN isService THEN {method: method, count: count} END) AS methods,
      sum(filled) AS filled, sum(applicable) AS applicable, coalesce(max(isSample), false) AS isSample, min(note) AS note
    WHERE total > 0
    RETURN day, group, opd, label, total, methods, filled, applicable, isSample, note ORDER BY day, opd, group`;
  return (await database.read(cypher, scope.parameters)) as unknown as FoundPoint[];
}

/** Excludes Opds from the elements of an OPD, like `statistics`. */
const counted = ({ by, kind, responsible }: TrendOptions) =>
  kind || (by === "TOTAL" && !responsible)
    ? "snapshot.count"
    : `CASE snapshot.kind WHEN '${Opd.name}' THEN 0 ELSE snapshot.count END`;

function compileAsked({ kind, responsible, from, until }: TrendOptions, scope: Scope): string {
  return allOf([
    // Neo4j uses the index of the property only with this condition.
    "snapshot.day IS NOT NULL",
    kind ? `snapshot.kind = ${scope.parameter(kind)}` : "true",
    responsible ? `snapshot.responsible = ${scope.parameter(responsible)}[snapshot.day]` : "true",
    from ? `snapshot.day >= ${scope.parameter(from)}` : "true",
    until ? `snapshot.day <= ${scope.parameter(until)}` : "true",
  ]);
}
