import type { Language } from "../formats/language.js";
import { type Layout, layoutNames } from "../formats/workbook/import/find-sheet.js";
import type { WantedWorkbook } from "../formats/workbook/workbook-of-opd.js";
import type { Workbook } from "../formats/workbook/write-workbook.js";
import { alikest } from "../graph/likeness.js";
import { definitionOf, type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { languageNamed, readCommandLine } from "./command-line.js";
import { tellUnknownOpd } from "./tell-unknown-opd.js";
import { UsageError } from "./usage-error.js";

/** Options of `template` and `export`. */
export interface WorkbookOptions {
  file?: string;
  format?: string;
  /** Code or ref of an OPD. */
  opd?: string;
  /** Kinds that are named. */
  kinds?: readonly Kind[];
  full?: boolean;
  layout?: Layout;
  language: Language;
}

/** Returns the options of `template` (ONE_FORM) or `export` (MANY_FORMS: also format and layout). Throws UsageError. */
export function readWorkbookOptions(argv: readonly string[], forms: "ONE_FORM" | "MANY_FORMS"): WorkbookOptions {
  const texts = ["opd", "kinds", "lang", ...(forms === "MANY_FORMS" ? (["format", "layout"] as const) : [])] as const;
  const { values, words } = readCommandLine(argv, { texts, flags: ["full"] });
  const kinds = values.kinds === undefined ? undefined : kindsNamed(values.kinds);
  const [layout, language] = [layoutNamed(values.layout), languageNamed(values.lang)];
  return { ...values, file: words[0], kinds, layout, language };
}

/** Returns the layout with that name. Throws UsageError for an unknown name. */
export function layoutNamed(name: string | undefined): Layout | undefined {
  if (name !== undefined && !layoutNames.includes(name))
    throw new UsageError(`"${name}" is not a layout. Use ${layoutNames.join(", ")}.`);
  return name as Layout | undefined;
}

/**
 * Returns kinds by class, query or Indonesian label, separated by commas: `Service`, `services`, `Layanan`. Throws
 * UsageError for an unknown kind.
 */
export function kindsNamed(text: string): Kind[] {
  return text.split(",").map(each => {
    const name = each.trim().toLowerCase();
    const kind = metamodel.kinds.find(kind => namesOf(kind).includes(name));
    if (!kind)
      throw new UsageError(
        `There is no kind "${each.trim()}".${hintOfKind(each)} There are ${metamodel.kinds.map(kind => definitionOf(kind).label).join(", ")}.`,
      );
    return kind;
  });
}

const namesOf = (kind: Kind) => {
  const { label, otherLabels, plural } = definitionOf(kind);
  return [kind.name, singularOf(kind), plural, label, ...otherLabels].map(name => name.toLowerCase());
};

function hintOfKind(text: string): string {
  const [kind] = alikest(text, metamodel.kinds, namesOf);
  return kind ? ` Did you mean ${definitionOf(kind).label}?` : "";
}

/** Returns the workbook of the options, as `make` does. Throws NOT_FOUND for an unknown OPD. */
export const workbookFor = (
  make: (context: Context, wanted: WantedWorkbook) => Promise<Workbook>,
  options: WorkbookOptions,
  context: Context,
): Promise<Workbook> =>
  make(context, options).catch(error => tellUnknownOpd(error, options.opd, context, options.language));
