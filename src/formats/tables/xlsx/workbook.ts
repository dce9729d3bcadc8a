import { FileError } from "../file-error.js";
import type { Package } from "./package.js";

/** Paths of the parts of a workbook within its package. */
export interface WorkbookParts {
  /** Sheets in the order of the workbook. */
  sheets: { name: string; part: string; isHidden: boolean }[];
  sharedStrings?: string;
  styles?: string;
  /** True if days are counted from 1904, as by old Excel for the Mac. */
  from1904: boolean;
}

/** Finds the parts of a workbook. Throws a FileError. */
export async function findParts(file: Package): Promise<WorkbookParts> {
  const root = [...(await file.relationsOf("")).values()].find(({ type }) => type === "officeDocument");
  if (!root) throw new FileError("FILE_UNREADABLE", "Berkas ZIP ini bukan buku kerja Excel.");
  const relations = await file.relationsOf(root.target);
  const only = (type: string) => [...relations.values()].find(each => each.type === type && file.has(each.target));
  const listed: Record<string, string>[] = [];
  let from1904 = false;
  const opened = (name: string, attributes: Record<string, string>) => {
    if (name === "sheet") listed.push(attributes);
    if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
  };
  await file.readDirectory(root.target, { opened }, { xmlns: true });
  const sheets = listed.flatMap(({ name = "", state = "visible", ...attributes }) => {
    const relation = relations.get(relationIds.map(id => attributes[id]).find(Boolean) ?? "");
    return relation?.type === "worksheet" ? [{ name, part: relation.target, isHidden: state !== "visible" }] : [];
  });
  return { sheets, sharedStrings: only("sharedStrings")?.target, styles: only("styles")?.target, from1904 };
}

/** Attribute with the id of a relationship, in both conformance classes (ECMA-376 parts 1 and 4). */
const relationIds = [
  "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
  "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
];
