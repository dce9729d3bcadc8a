import { useEffect, useState } from "preact/hooks";

/** Part of a page, code or data, that is loaded only where it is needed; others need not carry it over a weak link. */
interface LoadedPart<Part> {
  /** Undefined until it is there. */
  part?: Part;
  /** True while a script loads it; never without one. */
  isLoading: boolean;
  /** True if it could not be loaded. */
  isFailed: boolean;
}

/** Loads a part of a page once it is shown by a script. */
export function useLoaded<Part>(load: () => Promise<Part>): LoadedPart<Part> {
  const [loaded, setLoaded] = useState<LoadedPart<Part>>({ isLoading: false, isFailed: false });
  useEffect(() => {
    setLoaded({ isLoading: true, isFailed: false });
    load().then(
      part => setLoaded({ part, isLoading: false, isFailed: false }),
      () => setLoaded({ isLoading: false, isFailed: true }),
    );
  }, []);
  return loaded;
}
