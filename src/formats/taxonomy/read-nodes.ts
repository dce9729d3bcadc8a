import { isPlaceholder } from "../../repository/changes/placeholder.js";
import { inIndonesian } from "../in-indonesian.js";
import { FileError } from "../tables/file-error.js";
import { seenIn, type TableRow, type TableRows } from "../tables/table-row.js";
import { codesIn, restore } from "../workbook/cell-text.js";
import { type Findings, shown } from "../workbook/import/findings.js";
import { warnHeading, warnHiddenSheet } from "../workbook/import/warn-passed-over.js";
import { isNodeHeader, type NodeHeader, readNodeHeader } from "./node-header.js";
import type { NodeColumn, NodeRow } from "./node-row.js";

/** Maximum nodes in a file. The largest taxonomy, programs with activities, has about 10,000. */
const maxNodes = 50_000;

/** Reads the nodes on all sheets of a file; warns of sheets without a code and a name column. */
export async function readNodes(rows: TableRows, findings: Findings): Promise<NodeRow[]> {
  const nodes: NodeRow[] = [];
  try {
    for await (const node of nodesOf(rows, findings)) {
      if (nodes.length === maxNodes)
        throw new FileError("TOO_MANY_ROWS", `Satu taksonomi paling banyak ${inIndonesian(maxNodes)} baris.`);
      nodes.push(node);
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    findings.add({ severity: "ERROR", rule: error.rule, path: error.path, message: error.message });
  }
  if (nodes.length === 0 && !findings.hasErrors) refuseEmpty(findings);
  return nodes;
}

const refuseEmpty = (findings: Findings) =>
  findings.add({
    severity: "ERROR",
    rule: "NOTHING_TO_IMPORT",
    path: [],
    message: "Berkas tidak memuat tabel dengan kolom Kode dan Nama.",
  });

async function* nodesOf(rows: TableRows, findings: Findings): AsyncIterable<NodeRow> {
  let current: Reading | undefined;
  for await (const row of rows) {
    if (current?.sheet !== row.sheet) {
      warnPassedOver(current, findings);
      current = { sheet: row.sheet };
    }
    if (row.hidden === "SHEET") {
      warnHiddenSheet(row, findings);
      current = undefined;
      continue;
    }
    const node =
      current.header && !isPassedOver(current.header, row, findings) && readNode(current.header, row, findings);
    if (node) yield node;
    if (!current.header && isNodeHeader(row)) current.header = readNodeHeader(row, findings);
  }
  warnPassedOver(current, findings);
}

/** Sheet being read. Rows above the header are titles. */
interface Reading {
  sheet: string;
  header?: NodeHeader;
}

function warnPassedOver(read: Reading | undefined, findings: Findings) {
  if (!read || read.header) return;
  const message = "Judul kolom Kode dan Nama tidak ditemukan; lembar tidak dibaca.";
  findings.warn("HEADER_MISSING", { sheet: read.sheet, row: 1 }, undefined, message);
}

/** True if a row is not a node: the second row of a merged header, or a heading merged across code and name. */
function isPassedOver(header: NodeHeader, row: TableRow, findings: Findings): boolean {
  const keys = [...header].filter(([, { column }]) => column === "code" || column === "name");
  if (keys.every(([place, { title }]) => seenIn(row, place) === title)) return true;
  const isHeading = keys.some(([place]) => row.repeated?.includes(place));
  if (isHeading) warnHeading(row, findings);
  return isHeading;
}

/** Reads a node; undefined for a row without code and name, such as a note below the table. */
function readNode(header: NodeHeader, row: TableRow, findings: Findings): NodeRow | undefined {
  const texts: Partial<Record<NodeColumn, string>> = {};
  const titles: NodeRow["titles"] = {};
  for (const [index, { column, title }] of header) {
    titles[column] = title;
    const text = restore(seenIn(row, index) ?? "").trim();
    if (text) texts[column] = text;
    if (row.errors.includes(index))
      findings.refuse("FORMULA_ERROR", row, title, `Rumus di sel ini menghasilkan ${shown(text ?? "")}.`);
  }
  const { code, name } = texts;
  for (const column of ["code", "name"] as const)
    if (!texts[column] && (code || name))
      findings.refuse("REQUIRED_MISSING", row, titles[column], `${titles[column]} wajib diisi.`);
  if (!code || !name) return undefined;
  return { ...toNode({ ...texts, code, name }), place: { sheet: row.sheet, row: row.row }, titles };
}

type Texts = Partial<Record<NodeColumn, string>> & { code: string; name: string };

function toNode({ code, name, description, url, parent, level, replaces }: Texts): Omit<NodeRow, "place" | "titles"> {
  return {
    code,
    name,
    ...(description && { description }),
    ...(url && { url }),
    ...(parent && { parent: bareCodesIn(parent)[0] ?? parent }),
    ...(level && { level: Number(level.replace(/^\D+/, "") || Number.NaN) }),
    // A dash means that the node has no predecessor.
    ...(replaces && { replaces: isPlaceholder(replaces) ? [] : [...new Set(bareCodesIn(asList(replaces)))] }),
  };
}

/** Removes the version that exports append after `@`: the column itself determines the version. */
const bareCodesIn = (text: string) => codesIn(text).map(code => code.split("@", 1)[0]!);

/** Separates codes by semicolons. A list of bare codes may use commas or lines; names may contain commas. */
const asList = (text: string) =>
  /^[^\s;,]+(\s*,\s*[^\s;,]+)+$/.test(text) ? text.replaceAll(",", ";") : text.replaceAll(/\r?\n/g, ";");
