import { writeFileSync } from "node:fs";
import { decisionIndex, decisionIndexFile, readDecisions } from "./decision-index.js";

writeFileSync(decisionIndexFile, decisionIndex(readDecisions()));
