/** Who is asking. Roles come later; until then everybody on this machine is `local` and may do everything. */
export interface Viewer {
  name: string;
  sees: "EVERYTHING" | "NOTHING";
}

export const localViewer: Viewer = { name: "local", sees: "EVERYTHING" };

/** The Cypher condition under which a viewer may see the element in a variable. Every MATCH of an element takes it. */
export function visible(viewer: Viewer, _variable: string): string {
  return viewer.sees === "EVERYTHING" ? "true" : "false";
}
