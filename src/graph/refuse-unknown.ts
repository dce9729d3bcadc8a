import { RepositoryError } from "../common/repository-error.js";
import { type Kind, singularOf } from "../metamodel/define/index.js";
import type { Asker } from "./asker.js";
import { nearestRefs } from "./nearest-refs.js";

/** Maximum unknown refs of a request for which similar ones are searched. */
const mostSuggested = 5;

/**
 * Throws NOT_FOUND for ids or refs that match nothing the viewer may see, with similar refs in the message and, by ref,
 * in `extensions.suggestions`. `expected`: kind of a bare code.
 */
export async function refuseUnknown(
  reader: Pick<Asker, "database" | "viewer">,
  unknown: readonly string[],
  expected?: Kind,
): Promise<never> {
  const looked = await Promise.all(
    unknown.slice(0, mostSuggested).map(async text => [text, await nearestRefs(reader, text, expected)] as const),
  );
  const found = looked.filter(([, refs]) => refs.length > 0);
  const suggestions = found.length > 0 ? { suggestions: Object.fromEntries(found) } : {};
  const message = `Not found: ${unknown.join(", ")}.${questionOf(found, unknown.length > 1)}${hintFor(unknown, expected)}`;
  throw new RepositoryError("NOT_FOUND", message, { unknown: [...unknown], ...suggestions });
}

function questionOf(found: (readonly [text: string, refs: string[]])[], areSeveral: boolean): string {
  if (found.length === 0) return "";
  const told = found.map(([text, refs]) => `${inWords(refs)}${areSeveral ? ` for ${text}` : ""}`);
  return ` Did you mean ${told.join("; ")}?`;
}

/** Joins refs as `a, b or c`. */
const inWords = (refs: readonly string[]) =>
  refs.length < 2 ? refs.join() : `${refs.slice(0, -1).join(", ")} or ${refs.at(-1)}`;

const hintFor = (unknown: readonly string[], expected: Kind | undefined) =>
  expected && unknown.some(text => !text.includes(":")) ? ` A ref is written ${singularOf(expected)}:CODE.` : "";
