import type { Viewer } from "../viewer.js";

/** The repository itself. What it has to keep (codes, cycles, owners) holds for elements that the asking viewer may not see, too. */
export const keeper: Viewer = { name: "repository", sees: "EVERYTHING" };
