import { RepositoryError } from "../../common/repository-error.js";
import { definitionOf } from "../../metamodel/define/index.js";
import type { ExportTarget, Format } from "../format.js";
import { openReader } from "../workbook/reader.js";
import { type ZipEntry, zipStream } from "../zip/zip-stream.js";
import { type SiaWorkbook, siaTables, siaWorkbooksOf, siaXlsx } from "./write-sia.js";

/** Workbooks “Domain Arsitektur … - AS IS” of SIA-SPBE, one for each domain. The import of workbooks reads them too. */
export const sia: Format = {
  name: "sia",
  title: "Workbooks of SIA-SPBE",
  endings: [],
  mediaTypes: [],
  layout: async (reader, kind, args) => {
    const tables = await siaTables(reader, kind, args);
    if (tables.length > 0) return tables;
    throw new RepositoryError("BAD_USER_INPUT", `SIA-SPBE has no domain of ${definitionOf(kind).plural}.`);
  },
  export: {
    help:
      "“Domain Arsitektur … - AS IS”, with the elements in force today. One domain (--kinds Layanan) is a file; several are " +
      "a folder, or an archive if FILE ends in .zip. The first sheet lists the known parts of the layout and their sources",
    isByOpd: true,
    target: ({ file, kinds }) => targetOf(siaWorkbooksOf(kinds), file),
  },
};

function targetOf(workbooks: SiaWorkbook[], file: string | undefined): ExportTarget {
  const [first, ...others] = workbooks;
  if (!first) throw new RepositoryError("BAD_USER_INPUT", "SIA-SPBE has no domain of these kinds.");
  const files = filesOf(workbooks);
  if (file?.endsWith(".zip"))
    return { file, ending: ".zip", content: (context, extent) => zipStream(files(context, extent)) };
  if (others.length > 0) return { folder: file ?? "export-sia", files };
  return {
    file: file ?? nameOf(first),
    ending: ".xlsx",
    content: async function* (context, extent) {
      yield* siaXlsx(await openReader(context), first, extent);
    },
  };
}

const nameOf = ({ title }: SiaWorkbook) => `${title}.xlsx`;

const filesOf = (workbooks: SiaWorkbook[]): Extract<ExportTarget, { folder: string }>["files"] =>
  async function* (context, extent): AsyncIterable<ZipEntry> {
    const reader = await openReader(context);
    for (const each of workbooks) yield { name: nameOf(each), content: siaXlsx(reader, each, extent) };
  };
