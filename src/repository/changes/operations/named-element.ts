import type { Draft, ElementState } from "../plan/draft.js";

/** True if a name means an element, of a kind where one is given, that is stored or created by the same call. */
export function isThere(draft: Draft, name: string, kind?: string): boolean {
  const named = draft.resolution.element(name);
  return !!named && (named.isNew || draft.elements.has(named.id)) && (kind ?? named.kind) === named.kind;
}

/** The state of an element that is known to be there. */
export const stateOf = (draft: Draft, name: string): ElementState =>
  draft.elements.get(draft.resolution.element(name)!.id)!;
