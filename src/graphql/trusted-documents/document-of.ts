import type { TrustedDocument } from "./read-questions.js";

/** GraphQL request as it arrives, by POST or GET. */
interface Sent {
  query?: unknown;
  /** Object (POST) or JSON (GET). */
  extensions?: unknown;
}

/** Returns a function for the name of the trusted document of a GraphQL request: by its text, else by its hash. */
export function documentFinder(documents: readonly TrustedDocument[]): (sent: unknown) => string | undefined {
  const byText = new Map(documents.map(({ query, name }) => [query, name]));
  const byHash = new Map<unknown, string>(documents.map(({ hash, name }) => [hash, name]));
  return sent => {
    const { query, extensions } = (sent ?? {}) as Sent;
    if (query) return byText.get(String(query));
    return byHash.get(hashIn(typeof extensions === "string" ? parsed(extensions) : extensions));
  };
}

const hashIn = (extensions: any): unknown => extensions?.persistedQuery?.sha256Hash;

/** Invalid JSON is refused later, with an explanation. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
