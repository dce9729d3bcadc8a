import { FileError } from "../file-error.js";
import type { Package } from "./package.js";

/** What a workbook consists of, as paths within its package. */
export interface WorkbookParts {
  /** Those that people see, in their order. */
  sheets: { name: string; part: string }[];
  sharedStrings?: string;
  styles?: string;
  /** Days are counted from 1904, as Excel for the Mac once did. */
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
  await file.readDirectory(root.target, {
    opened: (name, attributes) => {
      if (name === "sheet") listed.push(attributes);
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
    },
  });
  const sheets = listed
    .filter(({ state = "visible" }) => state === "visible")
    .flatMap(attributes => {
      const relation = relations.get(attributes["r:id"] ?? "");
      return relation?.type === "worksheet" ? [{ name: attributes.name ?? "", part: relation.target }] : [];
    });
  return { sheets, sharedStrings: only("sharedStrings")?.target, styles: only("styles")?.target, from1904 };
}
