import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { Scope } from "../../repository/reading/scope.js";
import { elementValidity, relationValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";
import { OUTSIDE } from "../../repository/writing/responsible.js";

/** A to-be element, the change it stands for, and ids of what it replaces. */
export interface PlannedStep {
  id: string;
  change: string | null;
  replacedIds: string[];
}

/** What rests on a planned step: numbers of services and of perangkat daerah. */
export interface Touched {
  services: number;
  opds: number;
}

/** Farther than this no chain of the architecture leads, see `impact`. */
const farthest = 50;

const order = ["NEW", "UPGRADE", "RETIRE"];

/**
 * The to-be elements that have not ended on a day, of one perangkat daerah or of all: those that it answers for, or that
 * replace what it answers for. Throws NOT_FOUND for an unknown Opd, BAD_USER_INPUT for another kind.
 */
export async function readTransition(context: Context, opd: string | undefined, at: string): Promise<PlannedStep[]> {
  const { database, viewer, today } = context;
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const answering = opd ? scope.parameter(await answeringFor(context, opd)) : undefined;
  const rows = await database.read(
    `MATCH (x:Element) WHERE x.plateau = 'TO_BE' AND ${visible(viewer, "x")} AND (x.validUntil IS NULL OR x.validUntil > ${day})
     WITH x, COLLECT { MATCH (x)-[r:${metamodel.supersession}]->(old:Element) WHERE ${visible(viewer, "old")} AND ${relationValidity("r", day, "ALL")} RETURN old ORDER BY old.code, old.kind } AS replaced
     WHERE ${answering ? `${answering} IN [x.responsible] + [old IN replaced | old.responsible]` : "true"}
     RETURN x.id AS id, x.change AS change, [old IN replaced | old.id] AS replacedIds ORDER BY x.code, x.kind`,
    scope.parameters,
  );
  const place = ({ change }: PlannedStep) => (order.indexOf(change!) + order.length + 1) % (order.length + 1);
  return (rows as PlannedStep[]).toSorted((one, other) => place(one) - place(other));
}

/** The perangkat daerah that an Opd is rolled up to. */
async function answeringFor(context: Context, opd: string): Promise<string> {
  const [id] = await resolveRefs(context, [opd]);
  const [row] = await context.database.read(
    `MATCH (opd:Element:${Opd.name} {id: $id}) WHERE ${visible(context.viewer, "opd")} RETURN coalesce(opd.responsible, opd.id) AS answering`,
    { id },
  );
  if (!row) throw new RepositoryError("BAD_USER_INPUT", "`opd` must name an Opd.");
  return row.answering;
}

/** What rests on each step or on what it replaces, as recorded in both architectures, in one statement. */
export async function readTouched(
  { database, viewer, today }: Context,
  steps: PlannedStep[],
  at: string,
): Promise<Map<string, Touched>> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const asked = scope.parameter(steps.map(({ id, replacedIds }) => ({ id, starts: [id, ...replacedIds] })));
  const rows = await database.read(
    `UNWIND ${asked} AS step
     CALL (step) {
       UNWIND step.starts AS start
       MATCH p = (:Element {id: start})<-[:${metamodel.impactTypes.join("|")}*1..${farthest}]-(x:Element)
       WHERE all(r IN relationships(p) WHERE ${relationValidity("r", day)} AND ${elementValidity("startNode(r)", day)})
       WITH step, x, min(length(p)) AS distance WHERE NOT x.id IN step.starts AND ${visible(viewer, "x")}
       RETURN count(CASE WHEN x.kind = '${Service.name}' THEN 1 END) AS services,
         count(DISTINCT CASE WHEN x.responsible <> '${OUTSIDE}' THEN x.responsible END) AS opds
     }
     RETURN step.id AS id, services, opds`,
    scope.parameters,
  );
  return new Map(rows.map(({ id, services, opds }) => [id, { services, opds }]));
}
