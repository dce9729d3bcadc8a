import { openReader } from "../formats/workbook/reader.js";
import { templateXlsx } from "../formats/workbook/write-workbook.js";
import { runCommand } from "./command-line.js";
import { checkWritable } from "./named-file.js";
import { withRepository } from "./with-repository.js";
import { readWorkbookOptions, workbookFor } from "./workbook-options.js";
import { writeWhole } from "./write-whole.js";

const usage = `Usage: npm run template -- [FILE.xlsx] [--opd CODE] [--kinds Layanan,Aplikasi]
An empty workbook to fill in; template.xlsx unless said. --opd: its own elements come first in the drop-downs.`;

await runCommand(usage, async () => {
  const options = readWorkbookOptions("ONE_FORM");
  const file = options.file ?? "template.xlsx";
  checkWritable(file, ".xlsx");
  await withRepository(async context => {
    await writeWhole(file, templateXlsx(await openReader(context), await workbookFor(options, context)));
    console.log(`${file} is ready; its first sheet says how to fill it in.`);
  });
});
