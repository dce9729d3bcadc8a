import { writeFolderWhole, writeWhole } from "../common/write-whole.js";
import type { ExportTarget } from "../formats/format.js";
import { hasEnding } from "../formats/format.js";
import { formats, usualFormat } from "../formats/formats.js";
import { formatsWith } from "../formats/formats-with.js";
import type { InLanguages } from "../formats/language.js";
import { exportOf } from "../formats/workbook/workbook-of-opd.js";
import type { Workbook } from "../formats/workbook/write-workbook.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { commandOf, printLine } from "./command.js";
import { hanging, wordsOf } from "./hanging.js";
import { checkWritable, checkWritableFolder } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";
import { readWorkbookOptions, type WorkbookOptions, workbookFor } from "./workbook-options.js";

const exportFormats = formatsWith("export");
type ExportFormat = (typeof exportFormats)[number];

const ofOpd =
  "elements for which an OPD (code or ref) is responsible, including its biro and UPT, and the relations that start there.";

const inFull = "with --opd, a sheet for each kind and relation; without --opd, that is so anyway.";

const names = exportFormats.map(({ name }) => name);

const usage = [
  hanging("Usage: npm run export -- ", [
    ...["[FILE]", `[--format ${names.join("|")}]`, "[--opd CODE]", "[--kinds Layanan,Aplikasi]", "[--layout sia]"],
    "[--full] [--lang id|en]",
  ]),
  `--format: default from the ending of FILE, otherwise ${usualFormat.name}. --layout sia is the same as --format sia.`,
  ...exportFormats.map(each => hanging(`  ${each.name.padEnd(10)}`, wordsOf(`${each.export.help}.`))),
  hanging("--opd: ", wordsOf(ofOpd)),
  hanging("--full: ", wordsOf(inFull)),
  "--lang: language of the output. Default: id (Indonesian).",
].join("\n");

const words: InLanguages<Record<"written" | "foreign", (names: string) => string>> = {
  id: {
    written: file => `${file} sudah ditulis.`,
    foreign: files => `Bukan bagian dari ekspor ini, tetapi sudah ada sebelumnya: ${files}.`,
  },
  en: {
    written: file => `${file} is written.`,
    foreign: files => `Not of this export, but there before: ${files}.`,
  },
};

/** `npm run export`. */
export const exportFile = commandOf(usage, async (argv, io) => {
  const options = readWorkbookOptions(argv, "MANY_FORMS");
  const format = formatFor(options);
  checkApplies(options, format);
  const target = format.export.target({ ...options, kinds: options.kinds ?? metamodel.kinds });
  checkTarget(target);
  return withRepository(io, async context => {
    const others = await write(target, context, await workbookFor(exportOf, options, context));
    const { written, foreign } = words[options.language];
    printLine(io.stdout, written("file" in target ? target.file : target.folder));
    if (others.length > 0) printLine(io.stdout, foreign(others.join(", ")));
    return 0;
  });
});

/** Throws UsageError for an unknown format, and for a layout that contradicts the format. */
function formatFor({ file = "", format, layout }: WorkbookOptions): ExportFormat {
  const arranged = layout === "own" ? undefined : layout;
  if (arranged && ![undefined, usualFormat.name, arranged].includes(format))
    throw new UsageError(`--layout ${arranged} cannot be combined with --format ${format}.`);
  const name = arranged ?? format ?? exportFormats.find(each => hasEnding(each, file))?.name ?? usualFormat.name;
  const found = exportFormats.find(each => each.name === name);
  if (!found) throw new UsageError(`"${name}" is not a format. Use ${names.join(" or ")}.`);
  return found;
}

/** Throws UsageError for an option that the format has no use for. */
function checkApplies({ opd, full }: WorkbookOptions, { name, export: { isByOpd, hasForms } }: ExportFormat): void {
  const useless = [opd !== undefined && !isByOpd && "--opd", full && !hasForms && "--full"].find(Boolean);
  if (useless) throw new UsageError(`${useless} does not apply to --format ${name}.`);
}

/** Throws UsageError if the target cannot be written, or if a folder has the name of a file. */
function checkTarget(target: ExportTarget): void {
  if ("file" in target) checkWritable(target.file, target.ending);
  else if (formats.some(each => hasEnding(each, target.folder)))
    throw new UsageError(`${target.folder} would be a folder of several files. Omit the ending, or use .zip.`);
  else checkWritableFolder(target.folder);
}

/** Returns the names of other files in the folder. */
async function write(target: ExportTarget, context: Context, extent: Workbook): Promise<string[]> {
  if ("folder" in target) return writeFolderWhole(target.folder, target.files(context, extent));
  await writeWhole(target.file, target.content(context, extent));
  return [];
}

await runAsProcess(import.meta, exportFile);
