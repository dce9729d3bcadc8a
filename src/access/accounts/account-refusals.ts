import { DatabaseError } from "../../database/database-error.js";
import type { Grant } from "../grant.js";
import { roles } from "../roles.js";
import type { Viewer } from "../viewer.js";
import { AccountRefusal, invalid } from "./account-refusal.js";

/** Returns the refusal of a change of the own account, whoever the viewer is; undefined for any other account. */
export const refusalOfOwn = ({ account }: Viewer, name: string): AccountRefusal | undefined =>
  account === name
    ? new AccountRefusal("FORBIDDEN", "Nobody changes the own account. Let another ADMIN do it.", {
        rule: "FORBIDDEN",
        message: `Akun sendiri tidak dapat diubah. Mintalah ${roles.ADMIN.label} lain.`,
      })
    : undefined;

/** Returns the refusal of a change of an account that does not exist. */
export const unknownAccount = (name: string) =>
  new AccountRefusal("NOT_FOUND", `There is no account "${name}".`, {
    ...{ rule: "NOT_FOUND", path: ["name"] },
    message: `Akun “${name}” tidak ditemukan. Periksa namanya.`,
  });

interface NamedAccount {
  name: string;
  subject?: string;
}

/** Constraint of Neo4j that a new account has violated, in the message of the error. The value comes after it. */
const violated = /^Node\(\d+\) already exists with label `Account` and property `(name|subject)`/;

/**
 * Returns the refusal of a new account whose name or subject was taken by another transaction since it was checked.
 * Returns any other error unchanged.
 */
export function refusalOfRace(error: unknown, account: NamedAccount): unknown {
  if (!(error instanceof DatabaseError && error.cause instanceof Error)) return error;
  const part = violated.exec(error.cause.message)?.[1] as "name" | "subject" | undefined;
  return part ? refusalOfTaken(account, part) : error;
}

/** Returns the refusal of a new account whose name or subject another account has. */
export function refusalOfTaken(account: NamedAccount, part: "name" | "subject"): AccountRefusal {
  const value = account[part];
  const [rule, word] = part === "name" ? ["NAME_TAKEN", "nama"] : ["SUBJECT_TAKEN", "subjek"];
  return invalid(`Another account has the ${part} "${value}". Accounts are never deleted; choose another one.`, {
    rule,
    path: [part],
    message: `Akun lain memiliki ${word} “${value}”. Akun tidak pernah dihapus; gunakan yang lain.`,
  });
}

/** Returns the refusal of a change that needs an active account. */
export const refusalOfRevoked = (name: string): AccountRefusal =>
  invalid(`The account "${name}" is revoked. Add another one.`, {
    ...{ rule: "REVOKED", path: ["name"] },
    message: `Akun “${name}” sudah dinonaktifkan. Buatlah akun lain.`,
  });

/** Returns the refusal of an approval by the ADMIN who gave the grant. */
export const refusalOfGiver = ({ role }: Grant) =>
  new AccountRefusal("FORBIDDEN", `The role ${role} needs the approval of a second ADMIN.`, {
    rule: "FORBIDDEN",
    message: `Peran ${roles[role].label} harus disetujui ${roles.ADMIN.label} kedua, bukan oleh yang memberikannya.`,
  });

/** Returns the refusal of a change of a grant that is not there, or not in this state. */
export const unknownGrant = (message: string, forPeople: string) =>
  new AccountRefusal("NOT_FOUND", message, { rule: "NOT_FOUND", message: forPeople });
