import { makeViewer, viewerWith } from "../../src/access/viewer.js";

/** Right to change everything, so that what a viewer does not see is the only reason for a refusal. */
const changesAll = [{ role: "ARCHITECT" }] as const;

/** Viewer without any visible element. */
export const nobody = makeViewer("nobody", { levels: [], kinds: [], opds: [] }, changesAll);

/** Viewer who may see the OPDs, and of all other kinds the elements that DKP is responsible for. */
export const ofDkp = makeViewer("operator-dkp", { levels: [], kinds: ["Opd"], opds: ["DKP"] }, changesAll);

/** Official who sees everything but RESTRICTED elements. */
export const staff = viewerWith("pegawai", [{ role: "STAFF" }]);
