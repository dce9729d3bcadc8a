import { parseArgs } from "node:util";
import { StartupError } from "../database/startup-error.js";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** The switches that every import has. */
const ofImports = { "dry-run": flag, replace: flag, json: flag };

/**
 * The one file that an import is to take, its switches, and its own options by name; `check` throws for what cannot be.
 * Throws a StartupError that shows the usage.
 */
export function readImportLine<Name extends string, Checked>(
  usage: string,
  names: readonly Name[],
  check: (values: { file: string } & { [name in Name]?: string }) => Checked,
) {
  try {
    const own = Object.fromEntries(names.map(name => [name, text])) as Record<Name, typeof text>;
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { ...own, ...ofImports } });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new Error("Name one file.");
    const { "dry-run": dryRun, replace, json, ...given } = values as Record<string, unknown>;
    const switches = { dryRun, replace, json } as { dryRun?: boolean; replace?: boolean; json?: boolean };
    return { file, ...switches, ...check({ ...given, file } as Parameters<typeof check>[0]) };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}
