import type { Told } from "./exchange-model.js";

/** Languages of the repository's readers, best first; `in` is the code of Indonesian before 1989. Then texts without a language. */
const languages = [/^(id|in|ind)\b/i, /^(en|eng)\b/i, /^$/];

/** The same texts, that in the preferred language first, others in the order of the file; blank ones come last. */
export const inPreferredOrder = (texts: readonly Told[]): Told[] =>
  texts.length < 2 ? [...texts] : texts.toSorted((one, other) => rankOf(one) - rankOf(other));

function rankOf({ text, language = "" }: Told): number {
  if (text.trim() === "") return languages.length + 1;
  const rank = languages.findIndex(pattern => pattern.test(language));
  return rank < 0 ? languages.length : rank;
}
