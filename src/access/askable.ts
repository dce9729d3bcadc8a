import type { Grant } from "./grant.js";
import { roles } from "./roles.js";

/** Requests that a viewer may send: any; every trusted document; or the trusted documents with these names. */
export type Askable = "ANYTHING" | "TRUSTED_DOCUMENTS" | readonly string[];

/** Returns the requests that a viewer may send: none without grants. Rights of several grants add up. */
export function askableBy({ grants }: { readonly grants: readonly Grant[] }): Askable {
  if (grants.some(({ role }) => !roles[role].onlyDocuments)) return "ANYTHING";
  if (grants.some(({ role }) => roles[role].requires !== "documents")) return "TRUSTED_DOCUMENTS";
  return [...new Set(grants.flatMap(({ documents = [] }) => documents))].sort();
}
