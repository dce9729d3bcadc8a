import { visible } from "../access/viewer.js";
import type { PlateauName } from "./plateau.js";
import { ResponsibleKind } from "./responsible.js";
import type { Scope } from "./scope.js";
import { relationValidity } from "./validity.js";

/** Responsible OPDs of each Opd, on one day in one plateau. Its size depends on the number of Opds only. */
export interface Answering {
  /** By id of an Opd that is not responsible itself: the id of the responsible Opd, OUTSIDE, or NOBODY. */
  answering: Record<string, string>;
  /** By id of a to-be element that upgrades another: the id of its owner, inherited if it has none itself. */
  owners: Record<string, string>;
  /** By id of an Opd in the to-be architecture: the ids of all its subordinate units. */
  units: Record<string, string[]>;
}

/** Value in `answering` for an Opd that is retired without a successor. */
export const NOBODY = "";

/**
 * Placeholder parameter for a part of an `Answering`, replaced when its statement is sent (`fillIn`). A separate
 * statement reads it, so that dependent statements need no path search per element.
 */
export class Answered {
  constructor(
    readonly day: string,
    readonly plateau: PlateauName,
    readonly part: keyof Answering,
  ) {}
}

/** Returns the parameter of a part; `day` is a parameter. */
export const answered = (part: keyof Answering, day: string, plateau: PlateauName, scope: Scope): string =>
  scope.shared(`${part} ${plateau} ${day}`, () => new Answered(scope.given(day) as string, plateau, part));

/**
 * Cypher of who answers for a bound element: the id of a perangkat daerah, OUTSIDE, or null where no owner is recorded. Of
 * as-is elements today that is stored; of any other day, and in the to-be architecture, it follows from the relations in
 * force on the day, by the rule by which it is stored. `day` is a parameter.
 */
export function responsibleFor(
  variable: string,
  { day, plateau = "AS_IS" }: { day: string; plateau?: PlateauName },
  scope: Scope,
): string {
  const isStored = plateau === "AS_IS" && scope.given(day) === scope.today;
  return isStored ? `${variable}.responsible` : answeringOn(variable, day, plateau, scope);
}

/** Cypher that binds, as a variable, each element as it is recorded that a bound id of a perangkat daerah, or OUTSIDE, answers for. */
export function matchAnswered(variable: string, answering: string, day: string, scope: Scope): string {
  const responsible = responsibleFor(variable, { day }, scope);
  const isVisible = visible(scope.viewer, variable);
  // Found by the index of what is stored, and on other days from the owners.
  if (responsible === `${variable}.responsible`)
    return `MATCH (${variable}:Element {responsible: ${answering}}) WHERE ${isVisible}`;
  return `${matchOwned(variable, answering, day, scope)} WITH DISTINCT ${answering}, ${variable} WHERE ${isVisible} AND ${responsible} = ${answering}`;
}

/** Cypher of who answers for a bound element on any day, by the relations in force on it: id of an Opd, OUTSIDE or null. */
function answeringOn(variable: string, day: string, plateau: PlateauName, scope: Scope): string {
  const [owned, holder, each] = [scope.variable("owned"), scope.variable("holder"), scope.variable("owner")];
  const inForce = `${relationValidity(owned, day)} AND ${visible(scope.viewer, holder)}`;
  const own = `COLLECT { MATCH (${variable})-[${owned}:OWNED_BY]->(${holder}:${ResponsibleKind.name}) WHERE ${inForce} RETURN ${holder}.id }[0]`;
  const takenOver = plateau === "TO_BE" ? `, ${answered("owners", day, plateau, scope)}[${variable}.id]` : "";
  const owner = `coalesce(${own}${takenOver}, CASE WHEN ${variable}:${ResponsibleKind.name} THEN ${variable}.id END)`;
  const answering = `${answered("answering", day, plateau, scope)}[${each}]`;
  return `[${each} IN [${owner}] | CASE ${answering} WHEN '${NOBODY}' THEN null ELSE coalesce(${answering}, ${each}) END][0]`;
}

/** Cypher that binds, as a variable, the Opds that a bound id answers for on a day, as-is, and all that they own. */
function matchOwned(variable: string, answering: string, day: string, scope: Scope): string {
  const those = answered("answering", day, "AS_IS", scope);
  return `UNWIND [each IN keys(${those}) WHERE ${those}[each] = ${answering}] + [${answering}] AS ownerId
       MATCH (owner:Element {id: ownerId}) WHERE ${visible(scope.viewer, "owner")}
       CALL (owner) { RETURN owner AS ${variable} UNION MATCH (owner)<-[owned:OWNED_BY]-(${variable}:Element) WHERE ${relationValidity("owned", day)} AND ${visible(scope.viewer, variable)} RETURN ${variable} }`;
}
