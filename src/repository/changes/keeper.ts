import { makeViewer } from "../../access/viewer.js";

/** The repository itself. Its rules on codes, cycles and owners hold for elements that the asking viewer may not see, too. */
export const keeper = makeViewer("repository", "EVERYTHING");
