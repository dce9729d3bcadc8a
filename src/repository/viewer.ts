/** Who is asking. Roles come later; until then everybody on this machine is `local` and may do everything. */
export interface Viewer {
  name: string;
  sees: "EVERYTHING" | "NOTHING";
}

export const localViewer: Viewer = { name: "local", sees: "EVERYTHING" };

/** The Cypher condition under which a viewer may see the element in a variable. Every MATCH of an element takes it. */
export function visible(viewer: Viewer, variable: string): string {
  // Of nothing that is stored; a plain `false` is folded away, and Neo4j 5.26 fails to plan what is left of nested subqueries.
  return viewer.sees === "EVERYTHING" ? "true" : `${variable}.id IS NULL`;
}
