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
  /** The period: days after the first, up to and with the last. */
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

/** An Opd, by its id, and what is part of it on the days of which one suffices to have owned something. */
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
 * As-is elements that began or ended in a period, or whose relations (those that belong to them) did, by validity and not
 * by when it was written: of everybody, or of each of some owners, in one statement. Throws
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

/** From the owners to what they own: as much work as that is, however much is recorded. */
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
