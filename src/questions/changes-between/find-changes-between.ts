import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { RepositoryError } from "../../common/repository-error.js";
import { allOf, Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import { enumerationOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import type { UnitsOn } from "../within-opd.js";
import { PeriodChange } from "./changes-between-types.js";

export interface PeriodQuestion {
  /** Day before the period; the period starts on the next day and includes `to`. */
  from: string;
  to: string;
  kinds?: Kind[];
}

export interface FoundReason {
  type: string | null;
  label: string;
  began: string | null;
  ended: string | null;
  otherId: string | null;
}

export interface FoundInPeriod {
  id: string;
  change: keyof typeof PeriodChange;
  reasons: FoundReason[];
}

/**
 * Id of an Opd, and its units on each relevant day. An element counts if one of the units owned it on one of the days.
 */
export interface Owners {
  opd: string;
  unitsOn: UnitsOn[];
}

interface Row extends Pick<FoundReason, "began" | "ended"> {
  opd: string | null;
  id: string;
  kind: string;
  relations: (FoundReason & { type: string; otherKind: string })[];
}

const order: (keyof typeof PeriodChange)[] = ["NEW", "ENDED", "CHANGED"];
const labels = enumerationOf(PeriodChange)!.labels;

/**
 * Returns the as-is elements that began or ended in a period, or whose own relations did, by validity and not by time
 * of recording. Without `owners` the key is null; with `owners` there is one list per Opd. One statement. Throws
 * BAD_USER_INPUT for an empty period.
 */
export async function findChangesBetween(
  context: Context,
  question: PeriodQuestion,
  owners?: Owners[],
): Promise<Map<string | null, FoundInPeriod[]>> {
  const { from, to } = question;
  if (from >= to) throw new RepositoryError("BAD_USER_INPUT", "`from` must be a day before `to`.");
  const scope = new Scope(context.viewer, context.today);
  const cypher = compile(question, owners, scope);
  const rows = (await context.database.read(cypher, scope.parameters)) as Row[];
  const byOpd = groupBy(rows, ({ opd }) => opd);
  return new Map([...byOpd].map(([opd, found]) => [opd, inOrder(found.map(present))]));
}

const inOrder = (found: FoundInPeriod[]) =>
  found.toSorted((one, other) => order.indexOf(one.change) - order.indexOf(other.change));

function compile({ from, to, kinds }: PeriodQuestion, owners: Owners[] | undefined, scope: Scope): string {
  const { viewer } = scope;
  const period: Period = { from: scope.parameter(from), to: scope.parameter(to) };
  const within = (day: string) => `CASE WHEN ${day} > ${period.from} AND ${day} <= ${period.to} THEN ${day} END`;
  const isChosen = allOf([
    visible(viewer, "x"),
    "x.plateau = 'AS_IS'",
    kinds ? `x.kind IN ${scope.parameter(kinds.map(({ name }) => name))}` : "true",
  ]);
  const other = `${visible(viewer, "y")} AND y.plateau = 'AS_IS'`;
  return `${owners ? matchOwned(owners, scope) : "MATCH (x:Element) WITH null AS opd, x"} WHERE ${isChosen}
    WITH opd, x, ${within("x.validFrom")} AS began, ${within("x.validUntil")} AS ended, COLLECT {
      MATCH (x)-[r]->(y:Element) WHERE ${other} AND (${within("r.since")} IS NOT NULL OR ${within("r.until")} IS NOT NULL)
      RETURN {type: type(r), began: ${within("r.since")}, ended: ${within("r.until")}, otherId: y.id, otherKind: y.kind}
      ORDER BY type(r), y.code, y.kind, r.since } AS relations
    WHERE began IS NOT NULL OR ended IS NOT NULL OR size(relations) > 0
    RETURN opd, x.id AS id, x.kind AS kind, began, ended, relations ORDER BY x.code, x.kind`;
}

interface Period {
  from: string;
  to: string;
}

/**
 * Matches from the owners to their elements, so that the work grows with these elements and not with the whole
 * repository.
 */
const matchOwned = (owners: Owners[], scope: Scope) =>
  `UNWIND ${scope.parameter(owners)} AS asked UNWIND asked.unitsOn AS then UNWIND then.units AS unit
    MATCH (owner:Element {id: unit})<-[o:OWNED_BY]-(x:Element)
    WHERE ${visible(scope.viewer, "owner")} AND ${relationValidity("o", "then.day")}
    WITH DISTINCT asked.opd AS opd, x`;

function present({ id, kind, began, ended, relations }: Row): FoundInPeriod {
  const change = ended ? "ENDED" : began ? "NEW" : "CHANGED";
  const itself = change === "CHANGED" ? [] : [{ type: null, label: labels[change]!, began, ended, otherId: null }];
  return { id, change, reasons: [...itself, ...relations.map(each => labelled(kind, each))] };
}

function labelled(kind: string, { otherKind, ...reason }: Row["relations"][number]): FoundReason {
  return { ...reason, label: metamodel.labelOf(reason.type, [kind, otherKind]) };
}
