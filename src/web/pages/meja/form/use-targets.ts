import { useEffect, useState } from "preact/hooks";
import type { PageMejaTargetQuery } from "../../../answers";
import { askServer } from "../../../app/ask";
import target from "../target.graphql";

type Target = PageMejaTargetQuery["search"][number]["element"];

/** Milliseconds after the last letter before the request. */
const pause = 250;

/** Returns elements of these kinds that match a text of at least two letters, once nothing was typed for a moment. */
export function useTargets(text: string, kinds: string[] | undefined): readonly Target[] {
  const [found, setFound] = useState<readonly Target[]>([]);
  const asked = text.trim();
  useEffect(() => {
    if (asked.length < 2) return setFound([]);
    let isStale = false;
    const timer = setTimeout(async () => {
      const { data } = await askServer()(target, { text: asked, kinds });
      const hits = (data as PageMejaTargetQuery | undefined)?.search ?? [];
      if (!isStale) setFound(hits.map(({ element }) => element));
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return found;
}
