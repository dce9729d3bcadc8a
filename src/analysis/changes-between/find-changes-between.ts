import { enumerationOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { allOf, Scope } from "../../repository/reading/scope.js";
import { relationValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";
import { unitsOf } from "../within-opd.js";
import { PeriodChange } from "./changes-between-types.js";

export interface PeriodQuestion {
  /** The period: days after the first, up to and with the last. */
  from: string;
  to: string;
  /** Ref of an Opd: what it or a unit of it owned on one of the two days. */
  opd?: string;
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

interface Row extends Pick<FoundReason, "began" | "ended"> {
  id: string;
  kind: string;
  relations: (FoundReason & { type: string; otherKind: string })[];
}

const order: (keyof typeof PeriodChange)[] = ["NEW", "ENDED", "CHANGED"];
const labels = enumerationOf(PeriodChange)!.labels;

/**
 * As-is elements that began or ended in a period, or whose relations (those that belong to them) did, by validity and not
 * by when it was written. Throws BAD_USER_INPUT for an empty period.
 */
export async function findChangesBetween(context: Context, question: PeriodQuestion): Promise<FoundInPeriod[]> {
  const { from, to, opd, kinds } = question;
  if (from >= to) throw new RepositoryError("BAD_USER_INPUT", "`from` must be a day before `to`.");
  const scope = new Scope(context.viewer, context.today);
  const period = { from: scope.parameter(from), to: scope.parameter(to) };
  const units = opd && scope.parameter(await unitsOf(context, opd));
  const chosen = allOf([
    visible(context.viewer, "x"),
    "x.plateau = 'AS_IS'",
    kinds ? `x.kind IN ${scope.parameter(kinds.map(({ name }) => name))}` : "true",
    units ? isOwned(units, period, scope) : "true",
  ]);
  const rows = await context.database.read(compile(chosen, period, scope), scope.parameters);
  const found = (rows as Row[]).map(present);
  return found.toSorted((one, other) => order.indexOf(one.change) - order.indexOf(other.change));
}

interface Period {
  from: string;
  to: string;
}

const isOwned = (units: string, { from, to }: Period, { viewer }: Scope) =>
  `EXISTS { MATCH (x)-[o:OWNED_BY]->(owner:Opd) WHERE owner.id IN ${units} AND ${visible(viewer, "owner")} AND (${relationValidity("o", from)} OR ${relationValidity("o", to)}) }`;

function compile(chosen: string, { from, to }: Period, { viewer }: Scope): string {
  const within = (day: string) => `CASE WHEN ${day} > ${from} AND ${day} <= ${to} THEN ${day} END`;
  const other = `${visible(viewer, "y")} AND y.plateau = 'AS_IS'`;
  return `MATCH (x:Element) WHERE ${chosen}
    WITH x, ${within("x.validFrom")} AS began, ${within("x.validUntil")} AS ended, COLLECT {
      MATCH (x)-[r]->(y:Element) WHERE ${other} AND (${within("r.since")} IS NOT NULL OR ${within("r.until")} IS NOT NULL)
      RETURN {type: type(r), began: ${within("r.since")}, ended: ${within("r.until")}, otherId: y.id, otherKind: y.kind}
      ORDER BY type(r), y.code, y.kind, r.since } AS relations
    WHERE began IS NOT NULL OR ended IS NOT NULL OR size(relations) > 0
    RETURN x.id AS id, x.kind AS kind, began, ended, relations ORDER BY x.code, x.kind`;
}

function present({ id, kind, began, ended, relations }: Row): FoundInPeriod {
  const change = ended ? "ENDED" : began ? "NEW" : "CHANGED";
  const itself = change === "CHANGED" ? [] : [{ type: null, label: labels[change]!, began, ended, otherId: null }];
  return { id, change, reasons: [...itself, ...relations.map(each => labelled(kind, each))] };
}

function labelled(kind: string, { otherKind, ...reason }: Row["relations"][number]): FoundReason {
  return { ...reason, label: metamodel.labelOf(reason.type, [kind, otherKind]) };
}
