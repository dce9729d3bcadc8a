import type { Viewer } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import type { Transaction } from "../../database/database.js";
import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Names } from "./names.js";
import type { Draft } from "./plan/draft.js";
import { Resolution } from "./resolution.js";
import { resolveNames } from "./resolve-names.js";

/** Names of the kinds whose elements a change may cite: decrees, minutes, regulations. */
const citedKinds = new Set(metamodel.kinds.filter(kind => definitionOf(kind).isCited).map(({ name }) => name));

/**
 * Returns the ids of the documents that a change cites, each once. Refuses names of no element that the writer may see,
 * and elements that are no document. No statement without names.
 */
export async function findCited(
  transaction: Transaction,
  viewer: Viewer,
  draft: Draft,
  cites: readonly string[],
): Promise<string[]> {
  if (cites.length > limits.maxCited)
    draft.refuse("TOO_MANY_CITED", ["cites"], String(cites.length), String(limits.maxCited));
  if (cites.length === 0 || cites.length > limits.maxCited) return [];
  const names = new Names();
  for (const name of cites) names.addElement(name);
  const found = new Resolution(await resolveNames(transaction, viewer, names));
  const ids = cites.flatMap((name, index) => {
    const path = ["cites", index];
    const cited = found.element(name);
    if (!cited) draft.refuse("TARGET_NOT_FOUND", path, name);
    else if (!citedKinds.has(cited.kind)) draft.refuse("NOT_A_DOCUMENT", path, name);
    return cited?.id ?? [];
  });
  return [...new Set(ids)];
}
