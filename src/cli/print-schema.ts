import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { assertValidSchema } from "graphql";
import { printContract } from "../graphql/print-contract.js";
import { schema } from "../graphql/schema.js";
import { constraints } from "../repository/constraints.js";
import { contractDifferences, refusesBreaks } from "./contract-differences.js";

const contract = printContract(schema);
const files = {
  "schema/schema.graphql": contract,
  "schema/constraints.cypher": constraints.map(each => `${each};\n`).join(""),
};
/** Contract of the last release, a copy of schema.graphql. */
const released = "schema/released.graphql";

assertValidSchema(schema);

/** Writes the contract. `--check` instead fails if the committed contract differs from the code. */
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${file} is out of date. Run npm run schema.`);
    process.exitCode = 1;
  }
}
if (process.argv.includes("--check") && existsSync(released)) reportDifferences();

/** Lists the differences from the released contract. Breaking changes fail the check from version 1.0.0 on. */
function reportDifferences(): void {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const { breaking, dangerous } = contractDifferences(readFileSync(released, "utf8"), contract);
  for (const each of breaking) console.error(`Breaks ${released}: ${each}`);
  for (const each of dangerous) console.error(`May surprise clients of ${released}: ${each}`);
  if (breaking.length > 0 && refusesBreaks(version)) process.exitCode = 1;
}
