import { publicViewer, viewerWith } from "../../../src/access/viewer.js";
import type { IdentifyViewer } from "../../../src/http/request-viewer.js";

/** Identifies an ARCHITECT by the header `x-test-account`, everybody else as the public. */
export const accountOf: IdentifyViewer = ({ headers }) => {
  const account = headers["x-test-account"];
  return account === undefined ? publicViewer : viewerWith(String(account), [{ role: "ARCHITECT" }]);
};
