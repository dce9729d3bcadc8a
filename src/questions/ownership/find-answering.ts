import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { walkNodesEach } from "../../common/limits.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { relationValidity, stepValidity } from "../../graph/validity.js";
import { stepsFrom, walkOverlay } from "../../graph/walk-overlay.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";

/** An OPD with a role for an element that the one asked about rests on, or for that one itself (distance 0). */
export interface FoundAnswering {
  role: string;
  label: string;
  opdId: string;
  elementId: string;
  distance: number;
}

/** Nearest first. `isPartial`: more answer than one walk may find. */
export interface AllAnswering {
  rows: FoundAnswering[];
  isPartial: boolean;
}

/** Owner, developer, operator, walidata, produsen data, supervisor, performer. */
export const answeringRoles = [
  "OWNED_BY",
  "DEVELOPED_BY",
  "OPERATED_BY",
  "STEWARDED_BY",
  "PRODUCED_BY",
  "SUPERVISED_BY",
  "PERFORMED_BY",
];

/** Relations along the arrows; whoever answers for something farther away is told as little as a walk can. */
export const deepestAnswering = 15;

/** Per element everybody who answers for something in its reach along the arrows that carry impact. One round trip; of the to-be architecture one a level. */
export async function findAnswering(
  context: Context,
  ids: string[],
  at: string,
  plateau?: PlateauName,
): Promise<Map<string, AllAnswering>> {
  if (plateau === "TO_BE") return findAnsweringToBe(context, ids, at);
  const { database, viewer, today } = context;
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const most = walkNodesEach(ids.length);
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const cypher = `UNWIND ${scope.parameter(ids)} AS start
    CALL (start) {
      MATCH p = (:Element {id: start})-[:${metamodel.impactTypes.join("|")}*0..${deepestAnswering}]->(x:Element)
      WHERE all(r IN relationships(p) WHERE ${stepValidity("r", "endNode", day)})
      WITH start, x, min(length(p)) AS distance WHERE ${visible(viewer, "x")}
      MATCH (x)-[r:${answeringRoles.join("|")}]->(opd:Opd) WHERE ${visible(viewer, "opd")} AND opd.plateau = 'AS_IS' AND ${relationValidity("r", day)}
      WITH DISTINCT type(r) AS role, opd, x, distance
      RETURN role, opd.id AS opdId, opd.code AS opdCode, x.id AS elementId, x.code AS code, x.kind AS kind, distance
      ORDER BY distance, code, elementId, role, opdCode LIMIT ${scope.parameter(most + 1)}
    }
    RETURN start, role, opdId, elementId, kind, distance
    ORDER BY start, distance, code, elementId, role, opdCode`;
  const rows = (await database.read(cypher, scope.parameters)) as (FoundAnswering & { start: string; kind: string })[];
  const byStart = groupBy(rows, ({ start }) => start);
  return new Map(
    [...byStart].map(([id, all]) => [id, { rows: all.slice(0, most).map(labelled), isPartial: all.length > most }]),
  );
}

/** The same of the to-be architecture, a statement a level. */
async function findAnsweringToBe(context: Context, ids: string[], at: string): Promise<Map<string, AllAnswering>> {
  const bounds = { depth: deepestAnswering, most: walkNodesEach(ids.length) };
  const starts = ids.map(id => [id]);
  const walks = await walkOverlay(context, starts, { types: metamodel.impactTypes, direction: "OUT", at }, bounds);
  const reached = [...new Set(walks.flatMap(({ distances }) => [...distances.keys()]))];
  const answering = await stepsFrom(context, reached, { types: answeringRoles, direction: "OUT", at });
  return new Map(
    ids.map((id, index) => {
      const rows = [...walks[index]!.distances].flatMap(([elementId, distance]) =>
        (answering.get(elementId) ?? []).map(step =>
          labelled({ role: step.type, kind: step.fromKind, opdId: step.id, label: "", elementId, distance }),
        ),
      );
      return [id, { rows: rows.slice(0, bounds.most), isPartial: rows.length > bounds.most }];
    }),
  );
}

function labelled({ kind, ...row }: FoundAnswering & { kind: string }): FoundAnswering {
  return { ...row, label: metamodel.labelOf(row.role, [kind, Opd.name]) };
}
