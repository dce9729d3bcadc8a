import type { Draft, ElementState } from "../plan/draft.js";

/** Returns true if a name refers to an element (of the given kind) that is stored or created by the same request. */
export function isThere(draft: Draft, name: string, kind?: string): boolean {
  const named = draft.resolution.element(name);
  return !!named && (named.isNew || draft.elements.has(named.id)) && (kind ?? named.kind) === named.kind;
}

/** Returns the state of an existing element. */
export const stateOf = (draft: Draft, name: string): ElementState =>
  draft.elements.get(draft.resolution.element(name)!.id)!;
