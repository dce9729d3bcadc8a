import { type Grant, hasEnded, isInForce } from "../grant.js";
import { publicViewer, type Viewer, viewerWith } from "../viewer.js";

/** Grant of an account, and who gave it. */
export interface AccountGrant extends Grant {
  readonly id: string;
  /** Name of the account that gave it. */
  readonly grantedBy: string;
  /** Instant, `2026-11-28T01:02:03.000Z`. */
  readonly grantedAt: string;
  /** True until a second ADMIN approves it; it gives no right before. */
  readonly isPending: boolean;
  /** Name of the second ADMIN. */
  readonly approvedBy?: string;
  /** Name of the account that withdrew it; `until` is then the day of it. */
  readonly withdrawnBy?: string;
}

/** Account of an office or a program. It is deactivated and never deleted. */
export interface Account {
  readonly id: string;
  /** Name of the office, unique and never changed; the change log records it. */
  readonly name: string;
  /** Value of the subject claim of the identity provider. Default: none, signs in by link only. */
  readonly subject?: string;
  readonly isActive: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly revokedBy?: string;
  readonly revokedAt?: string;
  /** Day of its last request, `2026-11-28`. Default: never. */
  readonly lastUsed?: string;
  readonly grants: readonly AccountGrant[];
}

/** Returns true if a grant can be approved on a day: it is pending, not withdrawn, and has not ended. */
export const isAwaiting = (grant: AccountGrant, day: string): boolean =>
  grant.isPending && !grant.withdrawnBy && !hasEnded(grant, day);

/** Returns the grants of an account that give it rights on a day. */
const grantsOn = ({ grants }: Account, day: string): AccountGrant[] =>
  grants.filter(grant => !grant.isPending && isInForce(grant, day));

/** Viewers of accounts that many requests share, of the last day for which each was made. */
const viewers = new WeakMap<Account, { day: string; viewer: Viewer }>();

/** Returns the viewer of an account on a day. An account without a grant in force has the rights of the public. */
export function viewerOfAccount(account: Account, day: string): Viewer {
  const known = viewers.get(account);
  if (known?.day === day) return known.viewer;
  const viewer = makeViewerOf(account, day);
  viewers.set(account, { day, viewer });
  return viewer;
}

function makeViewerOf(account: Account, day: string): Viewer {
  const grants = grantsOn(account, day);
  const viewer = viewerWith(account.name, grants.length > 0 ? grants : publicViewer.grants);
  return { ...viewer, accountId: account.id };
}
