import { hasEnded } from "../grant.js";
import { roles } from "../roles.js";
import type { Viewer } from "../viewer.js";
import type { Account } from "./account.js";
import { AccountRefusal } from "./account-refusal.js";
import { refusalOfRevoked } from "./account-refusals.js";
import { isLocal, isPrivileged } from "./account-rules.js";

/** Command that issues a link, for texts. Its name is a placeholder: a name in a command could be part of it. */
const command = 'npm run account -- link "NAMA AKUN"';

/**
 * Returns the refusal of a link or token for an account: BAD_USER_INPUT for a revoked one. An ADMIN could use what the
 * ADMIN issues, so FORBIDDEN for an account with a role that needs two of them, or that awaits the second, and for one
 * that an identity provider signs in; `local` may.
 */
export function refusalOfIssuing(viewer: Viewer, account: Account, today: string): AccountRefusal | undefined {
  const { name, subject, isActive, grants } = account;
  if (!isActive) return refusalOfRevoked(name);
  if (isLocal(viewer)) return undefined;
  const strong = grants.find(grant => isPrivileged(grant.role) && !hasEnded(grant, today));
  if (strong)
    return forbidden(
      `"${name}" has the role ${strong.role}, or awaits it: its links and tokens are issued on the server, with ${command}`,
      `Akun ini ${strong.isPending ? "menunggu persetujuan peran" : "berperan"} ${roles[strong.role].label}. Tautan masuk dan tokennya hanya dibuat oleh pengelola server, dengan perintah ${command}`,
    );
  if (subject === undefined) return undefined;
  return forbidden(
    `"${name}" signs in at the identity provider.`,
    "Akun ini masuk dengan akun pemerintah (penyedia identitas), tanpa tautan masuk.",
  );
}

/**
 * Returns the refusal of a token for an account: that of a link, and FORBIDDEN for an account that is no program, because
 * nobody notices a further token; `local` may.
 */
export function refusalOfToken(viewer: Viewer, account: Account, today: string): AccountRefusal | undefined {
  const refusal = refusalOfIssuing(viewer, account, today);
  if (refusal || isLocal(viewer)) return refusal;
  if (isProgram(account, today)) return undefined;
  return forbidden(
    `"${account.name}" is no program: an ADMIN issues tokens for accounts with the role CLIENT alone.`,
    `Token hanya untuk program: akun yang berperan ${roles.CLIENT.label} saja. Token akun lain dibuat oleh pengelola server.`,
  );
}

/** True for an account that has only the role CLIENT, awaited grants included. */
export function isProgram({ grants }: Account, today: string): boolean {
  const open = grants.filter(grant => !hasEnded(grant, today));
  return open.length > 0 && open.every(({ role }) => role === "CLIENT");
}

const forbidden = (message: string, forPeople: string) =>
  new AccountRefusal("FORBIDDEN", message, { rule: "FORBIDDEN", message: forPeople });
