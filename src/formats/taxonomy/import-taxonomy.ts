import { RepositoryError } from "../../common/repository-error.js";
import { applyChanges } from "../../repository/changes/apply-changes.js";
import { type Touched, untouched } from "../../repository/changes/count-touched.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Context } from "../../repository/context.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import type { ImportCall } from "../import-call.js";
import type { TableRows } from "../tables/table-row.js";
import { Findings } from "../workbook/import/findings.js";
import type { NodeColumn } from "./node-row.js";
import { type PlacedNodes, placeNodes } from "./place-nodes.js";
import { type PlanOptions, planVersion, type VersionPlan } from "./plan-version.js";
import { readNodes } from "./read-nodes.js";
import { remapRequestFor } from "./remap-request.js";
import { type TaxonomyReport, tellComparison } from "./taxonomy-report.js";

/** Options of a taxonomy import. */
export type ImportTaxonomyOptions = PlanOptions & Pick<ImportCall, "dryRun" | "note" | "fileHash">;

/**
 * Imports a version of a taxonomy in one transaction, all or nothing, and reports the changes from its predecessor.
 * Classifications stay unchanged until `remap` moves them. Throws BAD_USER_INPUT for an unknown taxonomy.
 */
export async function importTaxonomy(
  context: Context,
  rows: TableRows,
  options: ImportTaxonomyOptions,
): Promise<TaxonomyReport> {
  refuseUnknownTaxonomy(options.taxonomy);
  const findings = new Findings();
  const placed = placeNodes(options.taxonomy, await readNodes(rows, findings), findings);
  const plan = findings.hasErrors ? nothingPlanned : await planVersion(context, placed, options, findings);
  const touched = findings.hasErrors ? untouched : await write(context, { placed, plan }, options, findings);
  const { hasErrors } = findings;
  return {
    ...{ taxonomy: options.taxonomy, version: options.version, replaces: plan.predecessor ?? null },
    ...{ ...(hasErrors ? untouched : touched), written: !hasErrors && !options.dryRun, problems: findings.problems() },
    nodes: placed.nodes.length,
    ...tell(hasErrors ? nothingPlanned : plan, options),
  };
}

const nothingPlanned: VersionPlan = { operations: [], fates: [], added: [] };

function refuseUnknownTaxonomy(taxonomy: string) {
  const known = Object.keys(taxonomyKind.labels);
  if (!known.includes(taxonomy))
    throw new RepositoryError("BAD_USER_INPUT", `There is no taxonomy "${taxonomy}". Use one of ${known.join(", ")}.`);
}

function tell(plan: VersionPlan, { taxonomy, version }: ImportTaxonomyOptions) {
  const from = plan.predecessor;
  const remap = from === undefined ? null : remapRequestFor(plan.fates, { taxonomy, from, to: version });
  return { ...tellComparison(plan), remap };
}

async function write(
  context: Context,
  { placed, plan: { operations } }: { placed: PlacedNodes; plan: VersionPlan },
  { dryRun = false, note, fileHash }: ImportTaxonomyOptions,
  findings: Findings,
): Promise<Touched> {
  const { problems, touched } = await applyChanges(context, operations, { validateOnly: dryRun, note, fileHash });
  for (const problem of problems) findings.add(located(problem, placed));
  return touched;
}

/** Replaces the property name in the path of a problem by the column header, which people know. */
function located(problem: Problem, { root, nodes }: PlacedNodes): Problem {
  const [sheet, row, column] = problem.path;
  const node = [root, ...nodes].find(({ place }) => place.sheet === sheet && place.row === row);
  const title = node?.titles[column as NodeColumn];
  return title === undefined ? problem : { ...problem, path: [sheet!, row!, title] };
}
