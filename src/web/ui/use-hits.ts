import { useEffect, useState } from "preact/hooks";
import type { HitsQuery } from "../answers";
import { askServer } from "../app/ask";
import document from "./hits.graphql";

/** Element that a search has found. */
export type Hit = HitsQuery["search"][number]["element"];

/** Milliseconds after the last letter before the request. */
const pause = 250;

/**
 * Returns elements that match a text of at least two letters, once nothing was typed for a moment. `kinds`: kinds of the
 * elements. Default: all.
 */
export function useHits(text: string, kinds?: readonly string[]): readonly Hit[] {
  const [found, setFound] = useState<{ text: string; hits: readonly Hit[] }>();
  const sent = text.trim();
  useEffect(() => {
    if (sent.length < 2) return undefined;
    let isStale = false;
    const timer = setTimeout(async () => {
      const { data } = await askServer(document, { text: sent, kinds });
      const hits = (data as HitsQuery | undefined)?.search.map(({ element }) => element) ?? [];
      if (!isStale) setFound({ text: sent, hits });
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [sent]);
  return found?.text === sent ? found.hits : [];
}
