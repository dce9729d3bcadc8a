/** Elements that a viewer may see: all of them, or those of some kinds and those that some OPDs answer for. */
export type Sight = "EVERYTHING" | { kinds: readonly string[]; opds: readonly string[] };

/** The account that asks and its rights. A door makes one for each request; nothing below a door does. */
export interface Viewer {
  /** Name of the account, as the change log records it. */
  readonly account: string;
  readonly sight: Sight;
  /** Equal for viewers who see the same. It is part of the key of whatever is kept between requests. */
  readonly fingerprint: string;
}

/** Makes a viewer; equal sights have equal fingerprints, in whatever order they are written. */
export function makeViewer(account: string, sight: Sight): Viewer {
  const seen = sight === "EVERYTHING" ? sight : { kinds: sight.kinds.toSorted(), opds: sight.opds.toSorted() };
  return { account, sight, fingerprint: JSON.stringify(seen) };
}

/** The person at this machine, who may do everything. Roles come later. */
export const localViewer = makeViewer("local", "EVERYTHING");

/**
 * Returns the Cypher condition under which a viewer may see the node in a variable: an element, or a record of one with its
 * `kind` and `responsible`. Every MATCH of an element takes it. Viewers who see a part share one text, so that Neo4j plans it
 * once for all of them; `viewerParameters` has its parameters.
 */
export function visible({ sight }: Viewer, variable: string): string {
  if (sight === "EVERYTHING") return "true";
  return `(${variable}.kind IN $viewerKinds OR coalesce(${variable}.responsible IN $viewerOpds, false))`;
}

/** Returns the parameters of `visible`, bound once to each statement of a request. */
export const viewerParameters = ({ sight }: Viewer): Record<string, readonly string[]> =>
  sight === "EVERYTHING" ? {} : { viewerKinds: sight.kinds, viewerOpds: sight.opds };
