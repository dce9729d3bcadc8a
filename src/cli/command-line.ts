import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Language, languages } from "../formats/language.js";
import { checkReadable } from "./named-file.js";
import { UsageError } from "./usage-error.js";

/** The options that a command has, by name. */
interface Known<Text extends string, Flag extends string> {
  texts?: readonly Text[];
  flags?: readonly Flag[];
}

/** Options by name, and the words beside them, `most` at most. Throws UsageError. */
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
  if (positionals.length > most) throw new UsageError(`This is too much: ${positionals.slice(most).join(" ")}.`);
  return { values: values as { [name in Text]?: string } & { [name in Flag]?: boolean }, words: positionals };
}

function parsed(argv: readonly string[], options: ParseArgsConfig["options"]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    // What Node adds behind the first sentence is about `--`, which npm takes for itself.
    throw new UsageError((error as Error).message.split(". ")[0]!.replace(/\.?$/, "."));
  }
}

/** The one file that an import is to take, its switches, and its own options by name. Throws UsageError. */
export function readImportLine<Text extends string>(argv: readonly string[], texts: readonly Text[]) {
  const flags = ["dry-run", "replace", "replace-anyway", "json"] as const;
  const { values, words } = readCommandLine(argv, { texts: [...texts, "lang"], flags });
  const [file] = words;
  if (!file) throw new UsageError("Name the file that is to be imported.");
  checkReadable(file);
  const { "dry-run": dryRun, "replace-anyway": replaceAnyway, lang, ...given } = values;
  if (replaceAnyway && !given.replace) throw new UsageError("--replace-anyway belongs to --replace.");
  return { file, dryRun, replaceAnyway, language: languageNamed(lang), ...given };
}

/** Returns the language with this code. Default: Indonesian. Throws UsageError for an unknown one. */
export function languageNamed(name: string = languages[0]): Language {
  const language = languages.find(each => each === name);
  if (!language) throw new UsageError(`There is no language "${name}"; there are ${languages.join(", ")}.`);
  return language;
}
