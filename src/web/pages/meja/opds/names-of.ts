import type { PageMejaNamedQuery } from "../../../answers";
import { send } from "../../../app/ask";
import document from "./named.graphql";

/** Element with its name and the label of its kind. */
export type NamedElement = PageMejaNamedQuery["elements"][number];

/** Most refs of one request. */
const atOnce = 500;

/** Returns the names of elements by ref; those that cannot be read are missing. */
export async function namesOf(refs: readonly string[]): Promise<Map<string, NamedElement>> {
  const starts = Array.from({ length: Math.ceil(refs.length / atOnce) }, (_, index) => index * atOnce);
  // As a mutation is sent, because an address has no room for this many refs.
  const answers = await Promise.all(starts.map(start => send(document, { refs: refs.slice(start, start + atOnce) })));
  const elements = answers.flatMap(({ data }) => (data as PageMejaNamedQuery | undefined)?.elements ?? []);
  return new Map(elements.map(element => [element.ref, element]));
}
