import { readFileSync, writeFileSync } from "node:fs";
import { assertValidSchema } from "graphql";
import { printContract } from "../graphql/print-contract.js";
import { schema } from "../graphql/schema.js";
import { constraints } from "../repository/constraints.js";

const files = {
  "schema/schema.graphql": printContract(schema),
  "schema/constraints.cypher": constraints.map(each => `${each};\n`).join(""),
};

assertValidSchema(schema);

/** `--check` fails where the committed contract is not what the code says; without it, the contract is written. */
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${file} is out of date: run npm run schema`);
    process.exitCode = 1;
  }
}
