import { type Account, type AccountGrant, isAwaiting } from "../access/accounts/account.js";
import { isInForce } from "../access/grant.js";
import { roles } from "../access/roles.js";
import { todayIn } from "../common/today.js";
import type { InLanguages, Language } from "../formats/language.js";
import type { OpdOfGrant } from "../repository/opds-of-grants.js";

interface Review {
  language: Language;
  /** Day in the province, `2026-11-24`. */
  today: string;
  /** Time zone of the province, for the days of changes. */
  timezone: string;
  opds: Map<string, OpdOfGrant>;
}

const words: InLanguages<Record<string, string>> = {
  id: {
    ...{ active: "aktif", revoked: "dinonaktifkan", lastUsed: "terakhir dipakai", never: "belum pernah dipakai" },
    ...{ since: "sejak", by: "oleh", until: "sebelum", pending: "menunggu ADMIN kedua", ended: "tidak berlaku" },
  },
  en: {
    ...{ active: "active", revoked: "revoked", lastUsed: "last used", never: "never used" },
    ...{ since: "since", by: "by", until: "before", pending: "awaits a second ADMIN", ended: "not in force" },
  },
};

/** Returns an account as lines of an access review: its state, then each grant with its extent, days and giver. */
export function describeAccount(account: Account, review: Review): string[] {
  const word = words[review.language];
  const { name, subject, isActive, revokedAt, revokedBy, lastUsed } = account;
  const state = isActive ? word.active : `${word.revoked} ${dayOf(revokedAt!, review)} ${word.by} ${revokedBy}`;
  const used = lastUsed ? `${word.lastUsed} ${lastUsed}` : word.never;
  const head = [name, subject && `<${subject}>`].filter(Boolean).join(" ");
  return [`${head}: ${state}; ${used}`, ...account.grants.map(grant => `  ${describeGrant(grant, review)}`)];
}

const dayOf = (instant: string, { timezone }: Review) => todayIn(timezone, new Date(instant));

function describeGrant(grant: AccountGrant, review: Review): string {
  const word = words[review.language];
  const { role, kinds = [], documents = [], from, until, grantedAt, grantedBy, approvedBy } = grant;
  const extent = [...(grant.opds ?? []).map(id => review.opds.get(id)?.code ?? id), ...kinds, ...documents].join(", ");
  const givers = [grantedBy, approvedBy].filter(Boolean).join(", ");
  return [
    `${roles[role].label} (${role})${extent && `: ${extent}`}`,
    `${word.since} ${from ?? dayOf(grantedAt, review)} ${word.by} ${givers}`,
    ...(until ? [`${word.until} ${until}`] : []),
    ...stateOf(grant, review),
  ].join("; ");
}

/** Returns the reason why a grant is not in force, if it is not. */
function stateOf(grant: AccountGrant, { language, today }: Review): string[] {
  const { ended, pending } = words[language];
  if (isAwaiting(grant, today)) return [pending!];
  return isInForce(grant, today) ? [] : [ended!];
}
