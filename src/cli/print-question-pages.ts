import { mkdirSync, writeFileSync } from "node:fs";
import { questionPages } from "./question-page.js";

const folder = "docs/questions";
mkdirSync(folder, { recursive: true });
for (const [file, text] of questionPages()) writeFileSync(`${folder}/${file}`, text);
