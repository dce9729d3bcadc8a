import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { StartupError } from "../database/startup-error.js";
import { exportArchimate } from "../exchange/archimate/export-archimate.js";
import { metamodel } from "../metamodel/metamodel.js";
import { tellFault, withRepository } from "./with-repository.js";

const usage = `Usage: npm run export:archimate -- FILE.xml [--kinds KIND,KIND]
  FILE.xml  where to write; to the standard output unless said (npm run -s export:archimate > FILE.xml)
  --kinds   kinds to export with the relations among them, all unless said: ${metamodel.kinds.map(({ name }) => name).join(", ")}`;

try {
  const { file, kinds } = readArguments();
  await withRepository(async context => {
    const text = Readable.from(exportArchimate(context, { kinds }));
    await pipeline(text, file ? createWriteStream(file) : process.stdout);
  });
  if (file) console.log(`${file} is written.`);
} catch (error) {
  tellFault(error);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { kinds: { type: "string" } } });
    if (positionals.length > 1) throw new Error("Only one file can be written.");
    return { file: positionals[0], kinds: values.kinds?.split(",").map(name => metamodel.kind(name.trim())) };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}
