import type { Database } from "../../database/database.js";
import { roles } from "../roles.js";
import type { Viewer } from "../viewer.js";
import type { Account } from "./account.js";
import { AccountRefusal } from "./account-refusal.js";
import { refusalOfRevoked } from "./account-refusals.js";
import { isLocal, isPrivileged } from "./account-rules.js";
import { workOnAccount } from "./change-account.js";
import { endCredentials, issueWithin } from "./credentials.js";
import type { Actor } from "./record-account.js";
import { inHours, validity } from "./validity.js";

/** Settings with which sign-in links and tokens are made. */
export interface Issuer {
  /** Signing key, read at first use. */
  readonly key: Uint8Array;
  /** Address under which people open the server. */
  publicUrl: string;
}

/** Sign-in link or token, and the instant at which it expires. */
export interface Issued {
  text: string;
  expiresAt: string;
}

interface Wanted {
  name: string;
  issuer: Issuer;
  /** Day in the province, `2026-11-24`. */
  today: string;
}

/**
 * Issues a sign-in link, which works once within 72 hours; earlier unused ones end. Throws the errors of
 * `refusalOfIssuing` and `workOnAccount`.
 */
export async function issueLink(database: Pick<Database, "write">, viewer: Actor, wanted: Wanted): Promise<Issued> {
  const expiresAt = inHours(validity.linkHours);
  const text = await issue(database, viewer, { ...wanted, use: "LINK", expiresAt });
  return { text: `${wanted.issuer.publicUrl}/sign-in?token=${text}`, expiresAt };
}

/** Issues a token of a program, which ends on a day at 00:00 UTC. Throws like `issueLink`, and for a day that is not to come. */
export async function issueToken(
  database: Pick<Database, "write">,
  viewer: Actor,
  { until, ...wanted }: Wanted & { until: string },
): Promise<Issued> {
  if (until <= wanted.today)
    throw new AccountRefusal("BAD_USER_INPUT", `The token must end after today, not on ${until}.`, {
      ...{ rule: "INVALID_PERIOD", path: ["until"] },
      message: "Token harus berakhir setelah hari ini.",
    });
  const expiresAt = `${until}T00:00:00.000Z`;
  return { text: await issue(database, viewer, { ...wanted, use: "TOKEN", expiresAt }), expiresAt };
}

function issue(
  database: Pick<Database, "write">,
  viewer: Actor,
  { name, use, expiresAt, issuer, today }: Wanted & { use: "LINK" | "TOKEN"; expiresAt: string },
): Promise<string> {
  return workOnAccount(database, viewer, { name, detail: `${use} ISSUED` }, async ({ transaction, account, at }) => {
    const refusal = refusalOfIssuing(viewer, account, today);
    if (refusal) throw refusal;
    if (use === "LINK") await endCredentials(transaction, { id: account.id, at, use });
    const credential = { accountId: account.id, use, expiresAt, issuedBy: viewer.account };
    return issueWithin(transaction, issuer.key, credential);
  });
}

/**
 * Returns the refusal of a link or token for an account: BAD_USER_INPUT for a revoked one. An ADMIN could use what the ADMIN issues,
 * so FORBIDDEN for an account whose role needs two of them, and for one that an identity provider signs in; `local` may.
 */
export function refusalOfIssuing(viewer: Viewer, account: Account, today: string): AccountRefusal | undefined {
  const { name, subject, isActive, grants } = account;
  if (!isActive) return refusalOfRevoked(name);
  if (isLocal(viewer)) return undefined;
  const command = `npm run account -- link "${name}"`;
  const strong = grants.find(
    ({ role, isPending, until }) => isPrivileged(role) && !isPending && (until === undefined || until > today),
  );
  if (strong)
    return forbidden(
      `"${name}" has the role ${strong.role}: its links and tokens are issued on the server, with ${command}`,
      `Akun ini berperan ${roles[strong.role].label}. Tautan masuk dan tokennya hanya dibuat oleh pengelola server, dengan perintah ${command}`,
    );
  if (subject === undefined) return undefined;
  return forbidden(
    `"${name}" signs in at the identity provider.`,
    "Akun ini masuk dengan akun pemerintah (penyedia identitas), tanpa tautan masuk.",
  );
}

const forbidden = (message: string, forPeople: string) =>
  new AccountRefusal("FORBIDDEN", message, { rule: "FORBIDDEN", message: forPeople });
