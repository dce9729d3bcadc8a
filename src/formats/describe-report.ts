import { groupBy } from "../common/group-by.js";
import { isRefused, type Problem } from "../repository/changes/operation.js";
import type { ImportReport } from "./import-report.js";
import { type Language, numberIn } from "./language.js";
import { messageIn } from "./message-in.js";
import { reportWords } from "./report-words.js";
import { moreProblems } from "./told-problems.js";

/** Maximum lines for one rule in one sheet; the rest is only counted. */
const maxLines = 25;
/** Maximum ranges of row numbers in a line. */
const maxRanges = 12;

/** Describes an import for the person who sent the file: problems by sheet, then the outcome. */
export function describeReport(report: ImportReport, language: Language = "id"): string {
  return [...describeProblems(report.problems, language), outcomeOf(report, language)].join("\n\n");
}

/** Returns one paragraph per sheet with problems. */
export function describeProblems(problems: readonly Problem[], language: Language): string[] {
  const bySheet = groupBy(problems, ({ path }) => String(path[0] ?? ""));
  return [...bySheet].map(([sheet, those]) =>
    [`${sheet || reportWords[language].file}`, ...linesOf(those, language)].join("\n"),
  );
}

/** Returns the message that the file is refused, or undefined if no problem is an ERROR. */
export function describeRefusal(problems: readonly Problem[], language: Language): string | undefined {
  if (!isRefused(problems)) return undefined;
  const [errors, warnings] = [countOf("ERROR", problems, language), countOf("WARNING", problems, language)];
  return reportWords[language].refused({ errors, warnings });
}

/** Counts the problems of a severity, "lebih dari" if the report does not list all of them. */
function countOf(severity: Problem["severity"], problems: readonly Problem[], language: Language): string {
  const of = problems.filter(each => each.severity === severity);
  const told = of.filter(({ rule }) => rule !== moreProblems).length;
  return `${told < of.length ? `${reportWords[language].moreThan} ` : ""}${numberIn(language, told)}`;
}

const outcomeOf = (report: ImportReport, language: Language): string =>
  describeRefusal(report.problems, language) ??
  reportWords[language].done(report, countOf("WARNING", report.problems, language));

/** Returns the lines of a sheet, errors first; rows with the same message share a line. */
function linesOf(problems: readonly Problem[], language: Language): string[] {
  const said = groupBy(
    problems,
    problem => `${problem.severity} ${problem.rule} ${problem.path[2] ?? ""} ${messageIn(language, problem)}`,
  );
  const byRule = groupBy([...said.values()], ([first]) => `${first.severity} ${first.rule}`);
  const rules = [...byRule].toSorted(([a], [b]) => Number(b.startsWith("ERROR")) - Number(a.startsWith("ERROR")));
  return rules.flatMap(([, groups]) => {
    const rest = groups.slice(maxLines).flat().length;
    return [
      ...groups.slice(0, maxLines).map(group => lineOf(group, language)),
      ...(rest > 0 ? [`    ${reportWords[language].similarRows(rest)}`] : []),
    ];
  });
}

function lineOf(group: readonly Problem[], language: Language): string {
  const [{ severity, rule, path, message: inIndonesian }] = group as [Problem];
  const message = messageIn(language, { rule, message: inIndonesian });
  const rows = group.flatMap(each => (typeof each.path[1] === "number" ? [each.path[1]] : []));
  const { row, column } = reportWords[language];
  const place = [
    rows.length > 0 ? `${row} ${rangesOf(rows, language)}` : "",
    path[2] === undefined ? "" : `${column} “${path[2]}”`,
  ];
  const where = message.startsWith(`${path[0]}, ${row}`) ? "" : place.filter(Boolean).join(", ");
  return `  ${severity === "ERROR" ? "✗" : "!"} ${where ? `${where}: ` : ""}${message} [${rule}]`;
}

/** Formats row numbers as ranges: `2–58, 60`. */
function rangesOf(rows: readonly number[], language: Language): string {
  const ranges: [from: number, to: number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const told = ranges.slice(0, maxRanges).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = ranges.length - told.length;
  return told.join(", ") + (rest > 0 ? `, … (${reportWords[language].rows(rows.length)})` : "");
}
