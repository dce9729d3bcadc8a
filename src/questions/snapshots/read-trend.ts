import { visible } from "../../access/viewer.js";
import { allOf, Scope } from "../../graph/scope.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import type { TrendGrouping, TrendPeriod } from "./trend-types.js";

/** A point of a trend as it is found. */
export interface FoundPoint {
  day: string;
  /** What tells series apart, through changes of name and code. */
  group: string | null;
  opd: string | null;
  label: string;
  total: number;
  /** Services by method. */
  methods: { method: string | null; count: number }[];
  filled: number;
  applicable: number;
  isSample: boolean;
  note: string | null;
}

export interface TrendOptions {
  by: keyof typeof TrendGrouping;
  per: keyof typeof TrendPeriod;
  /** Name of a kind; all when left out. */
  kind?: string;
  /** By day the id of a perangkat daerah, or OUTSIDE. */
  responsible?: Record<string, string>;
  /** First and last day. */
  from?: string;
  until?: string;
}

const groups = {
  TOTAL: "'TOTAL' AS group, 'TOTAL' AS opd, 'Seluruhnya' AS label",
  OPD: "snapshot.responsible AS group, snapshot.opd AS opd, snapshot.label AS label",
};
const shownDays = {
  DAY: "DISTINCT snapshot.day AS day",
  YEAR: "left(snapshot.day, 4) AS year, max(snapshot.day) AS day",
};

/** The points of the newest days, `maxDays` at most, by day; one statement. */
export async function readTrend(
  { database, viewer, today }: Context,
  options: TrendOptions,
  maxDays: number,
): Promise<FoundPoint[]> {
  const scope = new Scope(viewer, today);
  const isAsked = compileAsked(options, scope);
  const cypher = `CALL () { MATCH (snapshot:Snapshot) WHERE ${visible(viewer, "snapshot")} AND ${isAsked}
      WITH ${shownDays[options.per]} ORDER BY day DESC LIMIT ${scope.parameter(maxDays)} RETURN day }
    MATCH (snapshot:Snapshot {day: day}) WHERE ${visible(viewer, "snapshot")} AND ${isAsked}
    WITH day, ${groups[options.by]}, snapshot.kind = '${Service.name}' AS isService, snapshot.method AS method,
      sum(${counted(options)}) AS count, sum(snapshot.mandatoryFilled) AS filled, sum(snapshot.mandatoryAsked) AS applicable,
      max(snapshot.provenance = 'SAMPLE') AS isSample, min(snapshot.note) AS note ORDER BY isService, method
    WITH day, group, opd, label, sum(count) AS total, collect(CASE WHEN isService THEN {method: method, count: count} END) AS methods,
      sum(filled) AS filled, sum(applicable) AS applicable, coalesce(max(isSample), false) AS isSample, min(note) AS note
    WHERE total > 0
    RETURN day, group, opd, label, total, methods, filled, applicable, isSample, note ORDER BY day, opd, group`;
  return (await database.read(cypher, scope.parameters)) as unknown as FoundPoint[];
}

/** As in `statistics`: of what an OPD has, it and its units are no part. */
const counted = ({ by, kind, responsible }: TrendOptions) =>
  kind || (by === "TOTAL" && !responsible)
    ? "snapshot.count"
    : `CASE snapshot.kind WHEN '${Opd.name}' THEN 0 ELSE snapshot.count END`;

function compileAsked({ kind, responsible, from, until }: TrendOptions, scope: Scope): string {
  return allOf([
    // That the day is there lets Neo4j read its index.
    "snapshot.day IS NOT NULL",
    kind ? `snapshot.kind = ${scope.parameter(kind)}` : "true",
    responsible ? `snapshot.responsible = ${scope.parameter(responsible)}[snapshot.day]` : "true",
    from ? `snapshot.day >= ${scope.parameter(from)}` : "true",
    until ? `snapshot.day <= ${scope.parameter(until)}` : "true",
  ]);
}
