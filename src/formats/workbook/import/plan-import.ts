import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Operation } from "../../../repository/changes/operations.js";
import type { Context } from "../../../repository/context.js";
import { actingOpd, isOfOpd } from "./acting-opd.js";
import { LevelClassifier } from "./classify-by-levels.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { withoutMerged } from "./former-codes.js";
import type { ImportOptions } from "./import-options.js";
import { Listed } from "./listed.js";
import { reviewMetadata } from "./metadata-rules.js";
import type { Names } from "./names.js";
import { readNamesOf } from "./read-names-of.js";
import { removalsOf } from "./removals.js";
import { reviewReplacement } from "./review-replacement.js";
import { kindOf, namesOf } from "./row-kinds.js";
import { operationsOf } from "./row-operations.js";
import { readStored, type StoredElement } from "./stored.js";
import { readTaxonomy, Taxonomy } from "./taxonomy.js";
import { Told } from "./told.js";
import { uniqueRows, wholeRows } from "./unique-rows.js";
import { useShared } from "./used-not-created.js";
import { knownOf, type Workbench } from "./workbench.js";

/** Translates the rows of a file into operations; reasons to refuse a row become findings. */
export async function planImport(
  context: Context,
  all: readonly FilledRow[],
  options: ImportOptions,
  findings: Findings,
): Promise<Operation[]> {
  const { today } = context;
  const opd = options.opd === undefined ? undefined : await actingOpd(context, options.opd);
  const whole = wholeRows(all, findings);
  const names = await readNamesOf(context, whole, { findings, tellsOwners: opd !== undefined });
  const unique = uniqueRows(whole, names, findings);
  const { uses, rows: described } = await useShared(context, unique, { names, findings, opd });
  const current = withoutMerged(described, names, findings);
  const rows = opd ? current.filter(row => isOfOpd(row, opd, names, findings)) : current;
  const levels = new LevelClassifier(await readTaxonomyOf(context, rows, names), names, findings);
  const stored = await readStoredOf(context, rows, names, options);
  const told = options.replace ? new Told() : undefined;
  const listed = new Listed(rows, names, today);
  const bench: Workbench = { options, today, opd, names, levels, stored, listed, told, findings };
  for (const row of rows) reviewMetadata(row, storedOf(row, bench), findings);
  const operations = rows.flatMap(row => operationsOf(row, bench));
  const removals = told && removalsOf(rows, bench, told);
  for (const problem of removals ? reviewReplacement(rows, removals, bench) : []) findings.add(problem);
  return [...levels.created, ...(removals?.going.values() ?? []), ...operations, ...uses];
}

const storedOf = (row: FilledRow, { names, stored }: Workbench): StoredElement | undefined =>
  stored.get(knownOf(row, names)?.id ?? "");

/** Reads the parts of the taxonomy that the level columns refer to. */
async function readTaxonomyOf(context: Context, rows: readonly FilledRow[], names: Names): Promise<Taxonomy> {
  const leveled = rows.filter(({ levels }) => levels.length > 0);
  const tree = leveled[0]?.levels[0]?.holds.kind;
  if (!tree) return new Taxonomy();
  const named = leveled.flatMap(namesOf).filter(({ kind }) => kind === tree);
  const ids = named.flatMap(({ kind, named }) => names.element(kind, named)?.id ?? []);
  return readTaxonomy(context, tree, [...new Set(ids)]);
}

/** Reads the stored elements of rows; with `replace`, and of rows with a start, also those from which relations start. */
function readStoredOf(context: Context, rows: readonly FilledRow[], names: Names, { replace }: ImportOptions) {
  const ids = rows.flatMap(row => {
    if (kindOf(row)) return knownOf(row, names)?.id ?? [];
    return ((replace || row.properties.since) && names.sourceOf(row)?.id) || [];
  });
  const types = new Set<string>();
  const tells = new Set<string>();
  for (const sheet of new Set(rows.map(({ sheet }) => sheet))) {
    if (typeof sheet.holds !== "function") types.add(sheet.holds.type);
    else for (const type of asked(sheet.holds)) types.add(type);
    for (const { holds } of sheet.columns) {
      if (holds.as === "ELEMENTS") types.add(holds.field.relation.type);
      if (holds.as === "ELEMENTS" && holds.only) tells.add(holds.only.property);
    }
  }
  return readStored(context, [...new Set(ids)], { types: [...types], tells: [...tells] });
}

const asked = (kind: Kind): string[] =>
  definitionOf(kind).mandatoryRelations.map(name => metamodel.field(kind, name)!.relation.type);
