import { makeViewer } from "../../src/access/viewer.js";

/** A viewer who may see no element at all. */
export const nobody = makeViewer("nobody", { kinds: [], opds: [] });

/** A viewer who may see the OPDs, and of all other kinds what DKP answers for. */
export const ofDkp = makeViewer("operator-dkp", { kinds: ["Opd"], opds: ["DKP"] });
