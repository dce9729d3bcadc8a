import { ownAddress } from "../../common/own-address.js";
import type { Database } from "../../database/database.js";
import type { Account } from "./account.js";
import { invalid } from "./account-refusal.js";
import { isLocal } from "./account-rules.js";
import { workOnAccount } from "./change-account.js";
import { endCredentials, issueWithin } from "./credentials.js";
import type { Actor } from "./record-account.js";
import { refusalOfIssuing, refusalOfToken } from "./refusal-of-issuing.js";
import { inHours, longestTokenYears, validity } from "./validity.js";

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

/** Account, and what was issued for it. */
export interface IssuedFor {
  account: Account;
  issued: Issued;
}

interface Wanted {
  name: string;
  issuer: Issuer;
  /** Day in the province, `2026-11-24`. */
  today: string;
}

/**
 * Issues a sign-in link, which works once within 72 hours; earlier unused ones end. One by an ADMIN ends the sessions of
 * the account, too, so that the office notices it. `page`: address on this server to which the sign-in leads. Default: the
 * first page. Throws BAD_USER_INPUT for another address, and the errors of `refusalOfIssuing` and `workOnAccount`.
 */
export async function issueLink(
  database: Pick<Database, "write">,
  viewer: Actor,
  { page, ...wanted }: Wanted & { page?: string | null },
): Promise<IssuedFor> {
  const { publicUrl } = wanted.issuer;
  const target = page ? targetOf(page, publicUrl) : "";
  const expiresAt = inHours(validity.linkHours);
  const { account, text } = await issue(database, viewer, { ...wanted, use: "LINK", expiresAt });
  return { account, issued: { text: `${publicUrl}/sign-in?token=${text}${target}`, expiresAt } };
}

/** Returns the parameter of a sign-in link for the page to which it leads. Throws BAD_USER_INPUT for a foreign address. */
export function targetOf(page: string, publicUrl: string): string {
  const address = ownAddress(page.startsWith(`${publicUrl}/`) ? page.slice(publicUrl.length) : page);
  if (address) return `&kembali=${encodeURIComponent(address)}`;
  throw invalid(`"${page}" is no page of this server. Use an address such as /pemdi.`, {
    ...{ rule: "INVALID_VALUE", path: ["page"] },
    message: `“${page}” bukan halaman server ini. Isilah alamat seperti /pemdi?indikator=I13.`,
  });
}

/**
 * Issues a token of a program, which ends on a day at 00:00 UTC. Throws like `issueLink`, the errors of
 * `refusalOfToken`, and BAD_USER_INPUT for a day that is not to come, or for an ADMIN too far away.
 */
export async function issueToken(
  database: Pick<Database, "write">,
  viewer: Actor,
  { until, ...wanted }: Wanted & { until: string },
): Promise<IssuedFor> {
  if (until <= wanted.today) throw invalidEnd(`after today, not on ${until}`, "setelah hari ini");
  const last = yearsAfter(wanted.today, longestTokenYears);
  if (until > last && !isLocal(viewer))
    throw invalidEnd(`within ${longestTokenYears} year, not on ${until}`, `dalam ${longestTokenYears} tahun`);
  const expiresAt = `${until}T00:00:00.000Z`;
  const { account, text } = await issue(database, viewer, { ...wanted, use: "TOKEN", expiresAt });
  return { account, issued: { text, expiresAt } };
}

/** 29 February becomes itself, which as a text is before 1 March of any year. */
const yearsAfter = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const invalidEnd = (when: string, forPeople: string) =>
  invalid(`The token must end ${when}.`, {
    ...{ rule: "INVALID_PERIOD", path: ["until"] },
    message: `Token harus berakhir ${forPeople}.`,
  });

function issue(
  database: Pick<Database, "write">,
  viewer: Actor,
  { name, use, expiresAt, issuer, today }: Wanted & { use: "LINK" | "TOKEN"; expiresAt: string },
): Promise<{ account: Account; text: string }> {
  return workOnAccount(database, viewer, { name, detail: `${use} ISSUED` }, async ({ transaction, account, at }) => {
    const { id } = account;
    const refusal = (use === "LINK" ? refusalOfIssuing : refusalOfToken)(viewer, account, today);
    if (refusal) throw refusal;
    if (use === "LINK") await endCredentials(transaction, { id, at, use });
    if (use === "LINK" && !isLocal(viewer)) await endCredentials(transaction, { id, at, use: "SESSION" });
    const wanted = { accountId: id, use, expiresAt, issuedBy: viewer.account };
    return { account, text: await issueWithin(transaction, issuer.key, wanted) };
  });
}
