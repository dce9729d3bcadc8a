/** Elements that a viewer may see: all, or those of some kinds and those that some OPDs are responsible for. */
export type Sight = "EVERYTHING" | { kinds: readonly string[]; opds: readonly string[] };

/** Account of a request and its rights. Only a door (HTTP, command) makes one, once per request. */
export interface Viewer {
  /** Name of the account, as the change log records it. */
  readonly account: string;
  readonly sight: Sight;
  /** Equal for viewers who see the same elements; part of the key of every cache that outlives a request. */
  readonly fingerprint: string;
}

/** Makes a viewer. Equal sights have equal fingerprints, regardless of their order. */
export function makeViewer(account: string, sight: Sight): Viewer {
  const seen = sight === "EVERYTHING" ? sight : { kinds: sight.kinds.toSorted(), opds: sight.opds.toSorted() };
  return { account, sight, fingerprint: JSON.stringify(seen) };
}

/** Person at this machine, with all rights. Roles come later. */
export const localViewer = makeViewer("local", "EVERYTHING");

/**
 * Returns the Cypher condition under which a viewer may see the node in a variable: an element, or a record of one with
 * its `kind` and `responsible`. Every MATCH of an element needs it. Viewers with a partial sight share one text, so
 * that Neo4j plans it once; `viewerParameters` has its parameters.
 */
export function visible({ sight }: Viewer, variable: string): string {
  if (sight === "EVERYTHING") return "true";
  return `(${variable}.kind IN $viewerKinds OR coalesce(${variable}.responsible IN $viewerOpds, false))`;
}

/** Returns the parameters of `visible`, bound once to each statement of a request. */
export const viewerParameters = ({ sight }: Viewer): Record<string, readonly string[]> =>
  sight === "EVERYTHING" ? {} : { viewerKinds: sight.kinds, viewerOpds: sight.opds };
