import { writeFileSync } from "node:fs";
import { printed } from "./print-answers.js";

for (const [file, print] of Object.entries(printed)) writeFileSync(file, await print());
