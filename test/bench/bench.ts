import { writeFile } from "node:fs/promises";
import { against, rows } from "./against/against-section.js";
import { type BenchOptions, help, readOptions } from "./options.js";
import { sections } from "./sections.js";
import { onStage } from "./stage.js";

try {
  const options = readOptions(process.argv.slice(2), sections, rows);
  if (options) await run(options);
  else console.log(help(sections));
} catch (error) {
  console.error(error instanceof Error && process.env.DEBUG === undefined ? error.message : error);
  // Exits at once: child processes still being started would keep this process alive, and end with it.
  process.exit(1);
}

async function run(options: BenchOptions) {
  const chosen = options.against ? [against] : sections.filter(({ name }) => options.only.includes(name));
  const measured: object[] = [];
  await onStage(options, async stage => {
    console.log(`\nGovernments: ${stage.governments}, elements: ${(stage.governments * 2600).toLocaleString("en")}`);
    for (const section of chosen) {
      console.log(`\n${section.name}: ${section.about}`);
      measured.push({ section: section.name, governments: stage.governments, ...(await section.run(stage)) });
      // Written after each section, so that a failed long run keeps its results.
      if (options.json) await writeFile(options.json, `${JSON.stringify(measured, null, 2)}\n`);
    }
  });
}
