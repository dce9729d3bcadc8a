import { RepositoryError } from "../../common/repository-error.js";
import { isDay } from "../../common/today.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Grant } from "../grant.js";
import { keeper } from "../keeper.js";
import { type RoleName, roles } from "../roles.js";
import { localViewer, publicViewer, type Viewer } from "../viewer.js";

/** Names of viewers that are no accounts. */
const reservedNames = [localViewer, keeper, publicViewer].map(({ account }) => account);

/** Number of digits of the shortest personal number (telephone); a NIK has 16, a NIP 18. */
const personalNumber = /\d{8}/;

/** True for the person at this machine, who may act alone: whoever has the machine has the database. */
const isLocal = ({ account }: Viewer): boolean => account === localViewer.account;

/** True for a role whose grant needs a second ADMIN. */
export const isPrivileged = (role: RoleName): boolean => Boolean(roles[role].needsSecondAdmin);

/** True if a grant of this role by this viewer needs the approval of a second ADMIN. */
export const needsApproval = (role: RoleName, viewer: Viewer): boolean => isPrivileged(role) && !isLocal(viewer);

/** Throws FORBIDDEN for a viewer who does not manage accounts. */
export function requireManager({ grants }: Viewer): void {
  if (grants.some(({ role }) => roles[role].managesAccounts)) return;
  throw new RepositoryError("FORBIDDEN", "Accounts are managed by the role ADMIN.", { needed: ["ADMIN"] });
}

/** Throws FORBIDDEN for a change of the own account, whoever the viewer is. */
export function refuseOwn({ account }: Viewer, name: string): void {
  if (account !== name) return;
  throw new RepositoryError("FORBIDDEN", "Nobody changes the own account. Let another ADMIN do it.");
}

/** Throws BAD_USER_INPUT for a name that is reserved or looks like that of a person. */
export function checkName(name: string): void {
  if (name.trim() !== name || name === "" || name.length > 200)
    throw refused("The name of an account has 1 to 200 characters, without blanks at its ends.");
  if (reservedNames.includes(name.toLowerCase())) throw refused(`"${name}" is reserved. Use the name of the office.`);
  if (name.includes("@") || personalNumber.test(name))
    throw refused(`"${name}" looks like an address or a personal number. Use the name of the office.`);
}

/** Parts of a grant that limit it. */
const parts = ["opds", "kinds", "documents"] as const;

/** Returns the role with this name. Throws BAD_USER_INPUT for an unknown one. */
export function roleNamed(name: string): RoleName {
  if (Object.hasOwn(roles, name)) return name as RoleName;
  throw refused(`"${name}" is not a role. Use ${Object.keys(roles).join(", ")}.`);
}

/** Throws BAD_USER_INPUT for a grant that lacks what its role requires, or has what its role does not use. */
export function checkGrant(grant: Grant): void {
  const { requires } = roles[roleNamed(grant.role)];
  for (const part of parts) {
    const isGiven = (grant[part]?.length ?? 0) > 0;
    if (part === requires && !isGiven) throw refused(`The role ${grant.role} requires ${part}.`);
    if (part !== requires && isGiven) throw refused(`The role ${grant.role} has no ${part}. Omit them.`);
  }
  const unknown = grant.kinds?.find(name => !metamodel.kinds.some(kind => kind.name === name));
  if (unknown !== undefined) throw refused(`"${unknown}" is not a kind.`);
  checkDays(grant);
}

function checkDays({ from, until }: Grant): void {
  for (const day of [from, until])
    if (day !== undefined && !isDay(day)) throw refused(`"${day}" is not a date. Use the form 2027-06-30.`);
  if (from !== undefined && until !== undefined && until <= from) throw refused("`until` must be later than `from`.");
}

const refused = (message: string) => new RepositoryError("BAD_USER_INPUT", message);
