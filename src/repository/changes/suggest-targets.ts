import type { Viewer } from "../../access/viewer.js";
import { readingIn, type Transaction } from "../../database/database.js";
import { nearestRefs } from "../../graph/nearest-refs.js";
import type { Refusals } from "./plan/refusals.js";

/** Maximum number of problems per request with suggestions. */
const mostSuggested = 5;

/**
 * Adds the nearest refs that the viewer may see to the messages about unknown names, and as `suggestions` by name to
 * their extensions.
 */
export async function suggestTargets(transaction: Transaction, viewer: Viewer, { problems }: Refusals): Promise<void> {
  const database = readingIn(transaction);
  const unknown = problems.filter(({ extensions }) => extensions?.unknown);
  for (const problem of unknown.slice(0, mostSuggested)) {
    const [name] = problem.extensions!.unknown;
    const refs = await nearestRefs({ database, viewer }, name);
    if (refs.length === 0) continue;
    problem.message += ` Maksud Anda ${refs.join(" atau ")}?`;
    problem.extensions = { ...problem.extensions, suggestions: { [name]: refs } };
  }
}
