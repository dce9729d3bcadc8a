import { RepositoryError } from "../../common/repository-error.js";
import { isDay } from "../../common/today.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Grant } from "../grant.js";
import { keeper } from "../keeper.js";
import { type RoleName, roles } from "../roles.js";
import { localViewer, publicViewer, type Viewer } from "../viewer.js";
import { AccountRefusal } from "./account-refusal.js";
import { refusalOfOwn } from "./account-refusals.js";

/** Names of viewers that are no accounts. */
const reservedNames = [localViewer, keeper, publicViewer].map(({ account }) => account);

/** Number of digits of the shortest personal number (telephone); a NIK has 16, a NIP 18. */
const personalNumber = /\d{8}/;

/** True for the person at this machine, who may act alone: whoever has the machine has the database. */
export const isLocal = ({ account }: Viewer): boolean => account === localViewer.account;

/** True for a role whose grant needs a second ADMIN. */
export const isPrivileged = (role: RoleName): boolean => Boolean(roles[role].needsSecondAdmin);

/** True if a grant of this role by this viewer needs the approval of a second ADMIN. */
export const needsApproval = (role: RoleName, viewer: Viewer): boolean => isPrivileged(role) && !isLocal(viewer);

/** Throws FORBIDDEN for a viewer who does not manage accounts. */
export function requireManager({ accounts }: Viewer): void {
  if (accounts === "MANAGES") return;
  throw new RepositoryError("FORBIDDEN", "Accounts are managed by the role ADMIN.", { needed: ["ADMIN"] });
}

/** Throws FORBIDDEN for a change of the own account, whoever the viewer is. */
export function refuseOwn(viewer: Viewer, name: string): void {
  const refusal = refusalOfOwn(viewer, name);
  if (refusal) throw refusal;
}

/** Throws BAD_USER_INPUT for a name that is reserved or looks like that of a person. */
export function checkName(name: string): void {
  const refuse = (message: string, forPeople: string) => {
    throw invalid(message, { rule: "INVALID_NAME", path: ["name"], message: forPeople });
  };
  if (name.trim() !== name || name === "" || name.length > 200)
    refuse(
      "The name of an account has 1 to 200 characters, without blanks at its ends.",
      "Nama akun terdiri atas 1 sampai 200 karakter, tanpa spasi di tepinya.",
    );
  if (reservedNames.includes(name.toLowerCase()))
    refuse(`"${name}" is reserved. Use the name of the office.`, `Nama “${name}” dicadangkan. Gunakan nama jabatan.`);
  if (name.includes("@") || personalNumber.test(name))
    refuse(
      `"${name}" looks like an address or a personal number. Use the name of the office.`,
      `“${name}” tampak seperti alamat surel atau nomor pribadi. Gunakan nama jabatan.`,
    );
}

/** Parts of a grant that limit it, with their Indonesian names. */
const parts = { opds: "perangkat daerah", kinds: "jenis elemen", documents: "pertanyaan tepercaya" } as const;

/** Returns the role with this name. Throws BAD_USER_INPUT for an unknown one. */
export function roleNamed(name: string): RoleName {
  if (Object.hasOwn(roles, name)) return name as RoleName;
  const known = Object.keys(roles).join(", ");
  throw new RepositoryError("BAD_USER_INPUT", `"${name}" is not a role. Use ${known}.`);
}

/**
 * Throws BAD_USER_INPUT for a grant that lacks what its role requires, or has what its role does not use. `path`: place
 * of the grant in the arguments.
 */
export function checkGrant(grant: Grant, path: string[] = ["grant"]): void {
  const { requires, label } = roles[roleNamed(grant.role)];
  for (const [part, word] of Object.entries(parts) as [keyof typeof parts, string][]) {
    const isGiven = (grant[part]?.length ?? 0) > 0;
    const at = { rule: part === requires ? "REQUIRED_MISSING" : "NOT_ACCEPTED", path: [...path, part] };
    if (part === requires && !isGiven)
      throw invalid(`The role ${grant.role} requires ${part}.`, {
        ...at,
        message: `Peran ${label} memerlukan ${word}.`,
      });
    if (part !== requires && isGiven)
      throw invalid(`The role ${grant.role} has no ${part}. Omit them.`, {
        ...at,
        message: `Peran ${label} tidak memakai ${word}. Kosongkan isian itu.`,
      });
  }
  const unknown = grant.kinds?.find(name => !metamodel.kinds.some(kind => kind.name === name));
  if (unknown !== undefined) throw new RepositoryError("BAD_USER_INPUT", `"${unknown}" is not a kind.`);
  checkDays(grant, path);
}

function checkDays({ from, until }: Grant, path: string[]): void {
  for (const day of [from, until])
    if (day !== undefined && !isDay(day))
      throw new RepositoryError("BAD_USER_INPUT", `"${day}" is not a date. Use the form 2027-06-30.`);
  if (from !== undefined && until !== undefined && until <= from)
    throw invalid("`until` must be later than `from`.", {
      ...{ rule: "INVALID_PERIOD", path: [...path, "until"] },
      message: "Peran harus berakhir setelah mulai berlaku.",
    });
}

const invalid = (message: string, forPeople: AccountRefusal["forPeople"]) =>
  new AccountRefusal("BAD_USER_INPUT", message, forPeople);
