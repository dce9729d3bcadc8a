import { visible } from "../../access/viewer.js";
import { matchAnswered, responsibleFor } from "../../graph/answering.js";
import { OUTSIDE } from "../../graph/responsible.js";
import { Scope } from "../../graph/scope.js";
import { elementLasts, elementValidity, relationValidity } from "../../graph/validity.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { wholeReach } from "../impact/walk-options.js";

/** To-be element with its change and the ids of the elements that it replaces. */
export interface PlannedStep {
  id: string;
  change: string | null;
  replacedIds: string[];
}

/** Numbers of services and of OPDs that depend on a planned step. */
export interface Touched {
  services: number;
  opds: number;
}

const order = ["NEW", "UPGRADE", "RETIRE"];

/**
 * Returns the to-be elements that have not ended on a day: NEW, UPGRADE, RETIRE, then those without a change; each by
 * code.
 */
export async function readTransition({ database, viewer, today }: Context, at: string): Promise<PlannedStep[]> {
  const scope = new Scope(viewer, today);
  const steps = compileSteps("MATCH (x:Element) WITH x", scope.parameter(at), scope);
  const [row] = await database.read(`${scope.opening}RETURN ${steps} AS steps`, scope.parameters);
  return inOrder(row!.steps);
}

/**
 * Returns the planned steps of each Opd, in one statement: those for which the OPD that it is rolled up to is
 * responsible, and those that replace an element for which it is responsible. An id that is not of an Opd has no entry.
 */
export async function readTransitionsOf(context: Context, opds: string[], at: string) {
  const { database, viewer, today } = context;
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const steps = compileSteps(matchPlanned(day, scope), day, scope);
  const rows = await database.read(
    `${scope.opening}UNWIND ${scope.parameter(opds)} AS id MATCH (opd:Element:Opd {id: id}) WHERE ${visible(viewer, "opd")}
     WITH id, coalesce(${responsibleFor("opd", { day }, scope)}, opd.id) AS answering RETURN id, ${steps} AS steps`,
    scope.parameters,
  );
  return new Map(rows.map(({ id, steps }): [string, PlannedStep[]] => [id, inOrder(steps)]));
}

/** Matches from the responsible OPD, so that the work grows with its elements and not with the whole repository. */
const matchPlanned = (day: string, scope: Scope) => `CALL (answering) {
       ${matchAnswered("x", "answering", day, scope)} RETURN x
       UNION ${matchAnswered("old", "answering", day, scope)} MATCH (old)<-[:${metamodel.supersession}]-(x:Element) RETURN x
     } WITH x`;

/** Compiles the list of steps among the `x` bound by `match`. */
const compileSteps = (match: string, day: string, { viewer }: Scope) => `COLLECT { ${match}
     WHERE x.plateau = 'TO_BE' AND ${visible(viewer, "x")} AND ${elementLasts("x", day)}
     WITH x, COLLECT { MATCH (x)-[:${metamodel.supersession}]->(old:Element) WHERE ${visible(viewer, "old")} RETURN old.id ORDER BY old.code, old.kind } AS replaced
     RETURN {id: x.id, change: x.change, replacedIds: replaced} ORDER BY x.code, x.kind }`;

const place = ({ change }: PlannedStep) => (order.indexOf(change!) + order.length + 1) % (order.length + 1);
const inOrder = (steps: PlannedStep[]) => steps.toSorted((one, other) => place(one) - place(other));

/**
 * Counts the services and OPDs that depend on each step or on an element that it replaces, in both architectures. One
 * statement.
 */
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
       MATCH p = (:Element {id: start})<-[:${metamodel.impactTypes.join("|")}*1..${wholeReach}]-(x:Element)
       WHERE all(r IN relationships(p) WHERE ${relationValidity("r", day)} AND ${elementValidity("startNode(r)", day)})
       WITH step, x, min(length(p)) AS distance WHERE NOT x.id IN step.starts AND ${visible(viewer, "x")}
       WITH x, ${responsibleFor("x", { day }, scope)} AS responsible
       RETURN count(CASE WHEN x.kind = '${Service.name}' THEN 1 END) AS services,
         count(DISTINCT CASE WHEN responsible <> '${OUTSIDE}' THEN responsible END) AS opds
     }
     RETURN step.id AS id, services, opds`,
    scope.parameters,
  );
  return new Map(rows.map(({ id, services, opds }) => [id, { services, opds }]));
}
