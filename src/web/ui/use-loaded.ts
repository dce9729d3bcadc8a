import { useEffect, useState } from "preact/hooks";

/** Part of a page whose code is loaded only where it is needed; others need not carry it over a weak link. */
interface LoadedPart<Part> {
  /** Undefined until it is there. */
  part?: Part;
  /** True if its code could not be loaded. */
  isFailed: boolean;
}

/** Loads a part of a page once it is shown by a script. */
export function useLoaded<Part>(load: () => Promise<Part>): LoadedPart<Part> {
  const [loaded, setLoaded] = useState<LoadedPart<Part>>({ isFailed: false });
  useEffect(() => {
    load().then(
      part => setLoaded({ part, isFailed: false }),
      () => setLoaded({ isFailed: true }),
    );
  }, []);
  return loaded;
}
