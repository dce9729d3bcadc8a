import type { PageMejaAccountsQueryVariables } from "../../../answers";
import { oneOf } from "../../../ui/options";

/** States to choose from, by the parameter `keadaan`. */
export const states = [
  ["", "Semua akun"],
  ["aktif", "Aktif"],
  ["menunggu", "Perannya menunggu persetujuan"],
  ["nonaktif", "Dinonaktifkan"],
] as const;

const byWord = { "": undefined, aktif: "ACTIVE", menunggu: "AWAITING_APPROVAL", nonaktif: "REVOKED" } as const;

/** Returns the chosen state of an address. */
export const stateIn = (search: URLSearchParams) => oneOf(states, search.get("keadaan"));

/** Returns the variables of the list for an address. */
export const accountsAsked = (search: URLSearchParams): PageMejaAccountsQueryVariables => ({
  state: byWord[stateIn(search)],
  after: search.get("sesudah") ?? undefined,
});
