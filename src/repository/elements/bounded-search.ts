import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";

/** Letters of a word that Lucene's analyzers leave whole; one of 1,005 overflows its stack. */
const longestWord = 255;

/** Refuses a text that Lucene could not search for. Throws BAD_USER_INPUT with the bound. */
export function refuseLongSearch(text: string): void {
  if (text.length > limits.maxSearchLength)
    refuse(`A search may have ${limits.maxSearchLength} characters, not ${text.length}.`, limits.maxSearchLength);
  const longest = Math.max(...text.split(/\s+/).map(({ length }) => length));
  if (longest > longestWord) refuse(`A word of a search may have ${longestWord} letters, not ${longest}.`, longestWord);
}

function refuse(why: string, max: number): never {
  throw new RepositoryError("BAD_USER_INPUT", why, { max });
}
