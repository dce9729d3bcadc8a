import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";

/** Maximum word length that Lucene's analyzers do not split; one of 1,005 letters overflows its stack. */
const longestWord = 255;

/** Throws BAD_USER_INPUT with the limit for a text that Lucene cannot search for. */
export function refuseLongSearch(text: string): void {
  if (text.length > limits.maxSearchLength)
    refuse(
      `A search may have at most ${limits.maxSearchLength} characters, not ${text.length}.`,
      limits.maxSearchLength,
    );
  const longest = Math.max(...text.split(/\s+/).map(({ length }) => length));
  if (longest > longestWord)
    refuse(`A word of a search may have at most ${longestWord} letters, not ${longest}.`, longestWord);
}

function refuse(why: string, max: number): never {
  throw new RepositoryError("BAD_USER_INPUT", why, { max });
}
