import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { keeper } from "../keeper.js";
import { type RoleName, roles } from "../roles.js";
import { localViewer, publicViewer, type Viewer } from "../viewer.js";
import { invalid } from "./account-refusal.js";
import { refusalOfOwn } from "./account-refusals.js";

/** Names of viewers that are no accounts. */
const reservedNames = [localViewer, keeper, publicViewer].map(({ account }) => account);

/** Number of digits of the shortest personal number (telephone); a NIK has 16, a NIP 18. */
const personalNumber = /\d{8}/;

/** Control and format characters, and line breaks: invisible, or with a meaning for a terminal. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Characters that end or open a text in a shell or a file. The apostrophe ’ is none, as in Jum’at. */
const quoting = /["'`“”„‘«»‹›$\\]/u;

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

/** Throws BAD_USER_INPUT for a name that is reserved, has characters of a command, or looks like that of a person. */
export function checkName(name: string): void {
  const refuse = (message: string, forPeople: string) => {
    throw invalid(message, { rule: "INVALID_NAME", path: ["name"], message: forPeople });
  };
  const most = limits.maxAccountName;
  if (name.trim() !== name || name === "" || name.length > most)
    refuse(
      `The name of an account has 1 to ${most} characters, without blanks at its ends.`,
      `Nama akun terdiri atas 1 sampai ${most} karakter, tanpa spasi di tepinya.`,
    );
  if (quoting.test(name) || invisible.test(name))
    refuse(
      "The name of an account has no quotation mark, `, $, backslash or invisible character.",
      "Nama akun tidak memuat tanda kutip, `, $, garis miring terbalik, atau karakter tak terlihat. Tulislah apostrof sebagai ’.",
    );
  if (reservedNames.includes(name.toLowerCase()))
    refuse(`"${name}" is reserved. Use the name of the office.`, `Nama “${name}” dicadangkan. Gunakan nama jabatan.`);
  if (name.includes("@") || personalNumber.test(name))
    refuse(
      `"${name}" looks like an address or a personal number. Use the name of the office.`,
      `“${name}” tampak seperti alamat surel atau nomor pribadi. Gunakan nama jabatan.`,
    );
}

/** Throws BAD_USER_INPUT for a subject that is empty or too long, or has blanks at its ends or invisible characters. */
export function checkSubject(subject: string): void {
  const most = limits.maxGrantName;
  const isValid = subject !== "" && subject.trim() === subject && subject.length <= most && !invisible.test(subject);
  if (isValid) return;
  throw invalid(`A subject has 1 to ${most} visible characters, without blanks at its ends. Omit it for none.`, {
    ...{ rule: "INVALID_SUBJECT", path: ["subject"] },
    message: `Subjek terdiri atas 1 sampai ${most} karakter yang terlihat, tanpa spasi di tepinya. Kosongkan bila akun masuk dengan tautan.`,
  });
}
