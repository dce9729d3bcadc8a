import { parseArgs } from "node:util";
import { answeringFor } from "../analysis/within-opd.js";
import { StartupError } from "../database/startup-error.js";
import { type Layout, layoutNames } from "../exchange/workbook/import/find-sheet.js";
import type { Workbook } from "../exchange/workbook/write-workbook.js";
import { definitionOf, type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { ResponsibleKind } from "../repository/writing/responsible.js";

/** What the command line of `template` and `export` says. */
export interface WorkbookOptions {
  file?: string;
  format?: string;
  /** Code of a perangkat daerah. */
  opd?: string;
  kinds: readonly Kind[];
  layout?: Layout;
}

/** `forms`: whether there is a format and a layout to choose. Throws a StartupError that shows the usage. */
export function readWorkbookOptions(usage: string, forms: "ONE_FORM" | "MANY_FORMS"): WorkbookOptions {
  try {
    const names = ["opd", "kinds", ...(forms === "MANY_FORMS" ? ["format", "layout"] : [])];
    const options = Object.fromEntries(names.map(name => [name, { type: "string" as const }]));
    const parsed = parseArgs({ allowPositionals: true, options });
    const { positionals } = parsed;
    const values: Partial<Record<"opd" | "kinds" | "format" | "layout", string>> = parsed.values;
    if (positionals.length > 1) throw new Error(`One file, not ${positionals.join(", ")}.`);
    return { ...values, file: positionals[0], kinds: kindsNamed(values.kinds), layout: layoutNamed(values.layout) };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}

/** Throws where there is no such layout. */
export function layoutNamed(name: string | undefined): Layout | undefined {
  if (name !== undefined && !layoutNames.includes(name))
    throw new Error(`There is no layout "${name}"; there are ${layoutNames.join(", ")}.`);
  return name as Layout | undefined;
}

/** By class, by query or by Indonesian label: `Service`, `services`, `Layanan`. */
function kindsNamed(text: string | undefined): readonly Kind[] {
  if (text === undefined) return metamodel.kinds;
  return text.split(",").map(each => {
    const name = each.trim().toLowerCase();
    const kind = metamodel.kinds.find(kind => namesOf(kind).includes(name));
    if (!kind)
      throw new Error(
        `There is no kind "${each.trim()}"; there are ${metamodel.kinds.map(({ name }) => name).join(", ")}.`,
      );
    return kind;
  });
}

const namesOf = (kind: Kind) =>
  [kind.name, singularOf(kind), definitionOf(kind).plural, definitionOf(kind).label].map(name => name.toLowerCase());

/** The workbook that the options ask for; an unknown code is a RepositoryError, NOT_FOUND. */
export async function workbookFor({ kinds, opd }: WorkbookOptions, context: Context): Promise<Workbook> {
  if (opd === undefined) return { kinds, about: "semua perangkat daerah" };
  const responsible = await answeringFor(context, `${singularOf(ResponsibleKind)}:${opd}`);
  return { kinds, responsible, about: opd };
}
