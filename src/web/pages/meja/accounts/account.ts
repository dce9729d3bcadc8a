import type { PageMejaAccountsQuery } from "../../../answers";
import { byAccount } from "../../../ui/by-account";
import { day, daysBefore } from "../../../ui/format";

/** Account as the page lists it. */
export type Account = PageMejaAccountsQuery["accounts"]["nodes"][number];
export type Grant = Account["grants"][number];

/** Values from which a form for a role chooses, and the rules for whoever is here. */
export interface Choices extends Pick<PageMejaAccountsQuery, "roles" | "grantableOpds" | "metamodel"> {
  /** True if a role that two ADMINs give is pending first. */
  isApprovalNeeded: boolean;
}

/** Returns who changed an account in words: `oleh Pengelola Akun`. The name is `local` for the command, and while no account exists. */
export const byGiver = (account: string): string =>
  account === "local" ? "oleh pengelola server" : byAccount(account);

/** Days before its end from which a role is marked, and days without use from which an account is. */
const [endingDays, unusedDays] = [60, 90];

/** True for a grant that gives rights, or will. */
export const isOpen = ({ state }: Grant): boolean => ["PENDING", "IN_FORCE", "TO_COME"].includes(state);

/** Returns what a review should look at, in words. `today`: day in ISO 8601. */
export function marksOf({ isActive, grants, lastUsed, createdAt }: Account, today: string): string[] {
  if (!isActive) return [];
  const soon = daysBefore(-endingDays, today);
  const ending = grants.filter(each => each.state === "IN_FORCE" && each.until !== null && each.until <= soon);
  const isUnused = (lastUsed ?? createdAt.slice(0, 10)) < daysBefore(unusedDays, today);
  const hasRights = grants.some(({ state }) => state === "IN_FORCE");
  return [
    ...ending.map(({ label, until }) => `Peran ${label} berakhir ${day(until)}`),
    ...(isUnused ? [`Tidak dipakai lebih dari ${unusedDays} hari`] : []),
    ...(hasRights ? [] : ["Tidak ada peran yang berlaku: akun ini membaca seperti publik"]),
  ];
}

/** Returns the day after the last day of a role or token, as the contract has it; undefined for none. */
export const dayAfter = (lastDay: string): string | undefined => (lastDay ? daysBefore(-1, lastDay) : undefined);
