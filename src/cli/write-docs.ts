import { writeFileSync } from "node:fs";
import { decisionIndex, decisionIndexFile, readDecisions } from "./decision-index.js";
import { formatPage, formatPageFile } from "./format-page.js";

writeFileSync(decisionIndexFile, decisionIndex(readDecisions()));
writeFileSync(formatPageFile, formatPage());
