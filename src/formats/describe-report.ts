import { groupBy } from "../common/group-by.js";
import { isRefused, type Problem } from "../repository/changes/operation.js";
import type { ImportReport } from "./import-report.js";
import { inIndonesian } from "./in-indonesian.js";
import { moreProblems } from "./told-problems.js";

/** Maximum lines for one rule in one sheet; the rest is only counted. */
const maxLines = 25;
/** Maximum ranges of row numbers in a line. */
const maxRanges = 12;

/** Describes an import in Indonesian for the person who sent the file: problems by sheet, then the outcome. */
export function describeReport(report: ImportReport): string {
  return [...describeProblems(report.problems), outcomeOf(report)].join("\n\n");
}

/** Returns one paragraph per sheet with problems. */
export function describeProblems(problems: readonly Problem[]): string[] {
  const bySheet = groupBy(problems, ({ path }) => String(path[0] ?? ""));
  return [...bySheet].map(([sheet, those]) => [`${sheet || "Berkas"}`, ...linesOf(those)].join("\n"));
}

/** Returns the message that the file is refused, or undefined if no problem is an ERROR. */
export function describeRefusal(problems: readonly Problem[]): string | undefined {
  return isRefused(problems)
    ? `DITOLAK: ${countOf("ERROR", problems)} kesalahan (✗), ${countOf("WARNING", problems)} peringatan (!). Tidak ada yang ditulis.`
    : undefined;
}

/** Counts the problems of a severity, "lebih dari" if the report does not list all of them. */
function countOf(severity: Problem["severity"], problems: readonly Problem[]): string {
  const of = problems.filter(each => each.severity === severity);
  const told = of.filter(({ rule }) => rule !== moreProblems).length;
  return `${told < of.length ? "lebih dari " : ""}${inIndonesian(told)}`;
}

function outcomeOf(report: ImportReport): string {
  const refusal = describeRefusal(report.problems);
  if (refusal) return refusal;
  const number = (count: number, what: string) => `${inIndonesian(count)} ${what}`;
  const counts = [
    number(report.created, "dibuat"),
    number(report.updated, "diperbarui"),
    number(report.unchanged, "tetap"),
    ...(report.deleted ? [number(report.deleted, "dihapus")] : []),
  ].join(", ");
  const relations = `relasi: ${number(report.relationsAdded, "ditambah")}, ${number(report.relationsRemoved, "dihapus")}`;
  const outcome = report.written ? "SELESAI" : "DIPERIKSA, belum ditulis";
  return `${outcome}. Elemen: ${counts}; ${relations}; ${countOf("WARNING", report.problems)} peringatan.`;
}

/** Returns the lines of a sheet, errors first; rows with the same message share a line. */
function linesOf(problems: readonly Problem[]): string[] {
  const said = groupBy(
    problems,
    ({ severity, rule, path, message }) => `${severity} ${rule} ${path[2] ?? ""} ${message}`,
  );
  const byRule = groupBy([...said.values()], ([first]) => `${first!.severity} ${first!.rule}`);
  const rules = [...byRule].toSorted(([a], [b]) => Number(b.startsWith("ERROR")) - Number(a.startsWith("ERROR")));
  return rules.flatMap(([, groups]) => {
    const rest = groups.slice(maxLines).flat().length;
    return [
      ...groups.slice(0, maxLines).map(lineOf),
      ...(rest > 0 ? [`    … dan ${inIndonesian(rest)} baris serupa`] : []),
    ];
  });
}

function lineOf(group: readonly Problem[]): string {
  const [{ severity, rule, path, message }] = group as [Problem];
  const rows = group.flatMap(each => (typeof each.path[1] === "number" ? [each.path[1]] : []));
  const place = [rows.length > 0 ? `baris ${rangesOf(rows)}` : "", path[2] === undefined ? "" : `kolom “${path[2]}”`];
  const where = message.startsWith(`${path[0]}, baris`) ? "" : place.filter(Boolean).join(", ");
  return `  ${severity === "ERROR" ? "✗" : "!"} ${where ? `${where}: ` : ""}${message} [${rule}]`;
}

/** Formats row numbers as ranges: `2–58, 60`. */
function rangesOf(rows: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const told = ranges.slice(0, maxRanges).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = ranges.length - told.length;
  return told.join(", ") + (rest > 0 ? `, … (${inIndonesian(rows.length)} baris)` : "");
}
