import type { Told } from "./exchange-model.js";

/**
 * Languages of the repository's readers, best first, then texts without a language. `in` was the code of Indonesian
 * until 1989.
 */
const languages = [/^(id|in|ind)\b/i, /^(en|eng)\b/i, /^$/];

/** Sorts texts by language, preferred first and others in file order; blank texts come last. */
export const inPreferredOrder = (texts: readonly Told[]): Told[] =>
  texts.length < 2 ? [...texts] : texts.toSorted((one, other) => rankOf(one) - rankOf(other));

function rankOf({ text, language = "" }: Told): number {
  if (text.trim() === "") return languages.length + 1;
  const rank = languages.findIndex(pattern => pattern.test(language));
  return rank < 0 ? languages.length : rank;
}
