import { type ParseArgsConfig, parseArgs } from "node:util";
import { kebabCase } from "change-case";
import type { GivenOptions } from "../formats/format.js";
import type { ImportCall } from "../formats/import-call.js";
import { type Language, languages } from "../formats/language.js";
import { checkReadable } from "./named-file.js";
import { UsageError } from "./usage-error.js";

/** Names of the options of a command. */
interface Known<Text extends string, Flag extends string> {
  texts?: readonly Text[];
  flags?: readonly Flag[];
}

/** Returns the options by name, and at most `most` other words. Throws UsageError. */
export function readCommandLine<Text extends string = never, Flag extends string = never>(
  argv: readonly string[],
  { texts = [], flags = [] }: Known<Text, Flag>,
  most = 1,
) {
  const { values, positionals } = parsed(
    argv,
    Object.fromEntries([
      ...texts.map(name => [name, { type: "string" as const }]),
      ...flags.map(name => [name, { type: "boolean" as const }]),
    ]),
  );
  if (positionals.length > most) throw new UsageError(`Too many arguments: ${positionals.slice(most).join(" ")}.`);
  return { values: values as { [name in Text]?: string } & { [name in Flag]?: boolean }, words: positionals };
}

function parsed(argv: readonly string[], options: ParseArgsConfig["options"]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    // The rest of Node's message is about `--`, which npm consumes.
    throw new UsageError((error as Error).message.split(". ")[0]!.replace(/\.?$/, "."));
  }
}

/** Command line of an import: its file, the options of all imports, and those of the format by name. */
export interface ImportLine {
  file: string;
  json?: boolean;
  language: Language;
  call: Pick<ImportCall, "dryRun" | "replace" | "replaceAnyway">;
  given: GivenOptions;
}

/** Returns the command line of an import with these own options. Throws UsageError. */
export function readImportLine(argv: readonly string[], own: readonly string[]): ImportLine {
  const flags = ["dry-run", "replace", "replace-anyway", "json"] as const;
  const texts: string[] = [...own.map(name => kebabCase(name)), "lang"];
  const { values, words } = readCommandLine<string, (typeof flags)[number]>(argv, { texts, flags });
  const [file] = words;
  if (!file) throw new UsageError("Name the file to import.");
  checkReadable(file);
  const { "dry-run": dryRun, replace, "replace-anyway": replaceAnyway, json } = values;
  if (replaceAnyway && !replace) throw new UsageError("--replace-anyway requires --replace.");
  const options = values as GivenOptions;
  const given = Object.fromEntries(own.map(name => [name, options[kebabCase(name)]]));
  return { file, json, language: languageNamed(options.lang), call: { dryRun, replace, replaceAnyway }, given };
}

/** Returns the language with this code. Default: Indonesian. Throws UsageError for an unknown one. */
export function languageNamed(name: string = languages[0]): Language {
  const language = languages.find(each => each === name);
  if (!language) throw new UsageError(`There is no language "${name}"; there are ${languages.join(", ")}.`);
  return language;
}
