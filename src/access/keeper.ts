import { makeViewer } from "./viewer.js";

/**
 * Viewer of the repository itself. Rules for codes, cycles and owners also apply to elements that the requesting viewer
 * may not see.
 */
export const keeper = makeViewer("repository", "EVERYTHING");
