import { makeViewer } from "../../src/access/viewer.js";

/** Viewer without any visible element. */
export const nobody = makeViewer("nobody", { kinds: [], opds: [] });

/** Viewer who may see the OPDs, and of all other kinds the elements that DKP is responsible for. */
export const ofDkp = makeViewer("operator-dkp", { kinds: ["Opd"], opds: ["DKP"] });
