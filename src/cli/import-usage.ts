import { camelCase, kebabCase } from "change-case";
import type { ImportOption } from "../formats/format.js";
import { type ImportFormat, sharedImports } from "../formats/import-formats.js";
import { hanging, wordsOf } from "./hanging.js";

/** Returns the name of an option as users type it: `--valid-from`. */
export const spelled = (name: string): string => `--${kebabCase(name)}`;

/** Returns the names of the options in a command line, which need not be valid. */
export const optionsIn = (argv: readonly string[]): string[] =>
  argv.flatMap(word => (word.startsWith("--") ? [camelCase(word.slice(2).split("=")[0] ?? "")] : []));

/** Returns the usage of `npm run import` for files of a format, with one line for each format of other files. */
export function importUsage(format: ImportFormat): string {
  const { file, options, replace, notes } = format.import;
  const lines: [name: string, help: string][] = [
    ["--dry-run", "checks everything, but writes nothing"],
    ...options.map(({ name, help }): [string, string] => [spelled(name), help]),
    ["--replace", replace],
    ["--replace-anyway", "replaces even in that case"],
    ["--json", "prints the report as JSON"],
    ["--lang", "language of the report. Default: id (Indonesian)"],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    hanging("Usage: npm run import -- FILE ", [...options.map(inUsage), ...ofAll]),
    hanging("FILE: ", wordsOf(file)),
    ...lines.map(([name, help]) => hanging(`${name.padEnd(width)}  `, wordsOf(help))),
    ...(notes ? [hanging("", wordsOf(notes))] : []),
    "Exit code 1: the file is refused, and nothing is written.",
    ...othersThan(format),
  ].join("\n");
}

const ofAll = ["[--dry-run]", "[--replace [--replace-anyway]]", "[--json | --lang id|en]"];

const inUsage = ({ name, value, required }: ImportOption) =>
  required ? `${spelled(name)} ${value}` : `[${spelled(name)} ${value}]`;

/** Returns a line for each other import; formats may share one. */
function othersThan(format: ImportFormat): string[] {
  const others = [...sharedImports].filter(([each]) => each !== format.import);
  return others.map(([{ options }, formats]) => {
    const ending = formats.length === 1 && formats[0]?.endings[0];
    const required = options.filter(option => option.required).map(option => ` ${inUsage(option)}`);
    const example = `npm run import -- FILE${ending ? `.${ending}` : ""}${required.join("")} …`;
    return hanging(`${example}  `, wordsOf(`${formats.map(({ title }) => title).join("; ")} (add --help for details)`));
  });
}
