import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportArchimate } from "../formats/archimate/export-archimate.js";
import { readCommandLine, runCommand } from "./command-line.js";
import { checkWritable } from "./named-file.js";
import { withRepository } from "./with-repository.js";
import { kindsNamed } from "./workbook-options.js";
import { writeWhole } from "./write-whole.js";

const usage = `Usage: npm run export:archimate -- FILE.xml [--kinds Layanan,Aplikasi]
FILE.xml  where to write; to the standard output unless said (npm run -s export:archimate > FILE.xml)
--kinds   kinds to export with the relations among them; all unless said`;

await runCommand(usage, async () => {
  const { words, values } = readCommandLine({ texts: ["kinds"] });
  const [file] = words;
  const kinds = values.kinds === undefined ? undefined : kindsNamed(values.kinds);
  if (file) checkWritable(file, ".xml");
  await withRepository(async context => {
    const text = exportArchimate(context, { kinds });
    await (file ? writeWhole(file, text) : pipeline(Readable.from(text), process.stdout));
  });
  if (file) console.log(`${file} is written.`);
});
