import path from "node:path";
import { RepositoryError } from "../../common/repository-error.js";
import { applyChanges } from "../../repository/changes/apply-changes.js";
import { untouched } from "../../repository/changes/count-touched.js";
import { isRefused, type Problem } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import type { Context } from "../../repository/context.js";
import type { ImportCall } from "../import-call.js";
import type { ImportReport } from "../import-report.js";
import { announceRemoved } from "../replacing.js";
import { ToldProblems } from "../told-problems.js";
import { clearAway } from "./clear-away.js";
import type { ExchangeModel } from "./exchange-model.js";
import { keepOnElements } from "./keep-on-elements.js";
import { keyModel } from "./keyed-model.js";
import { lookOver } from "./look-over.js";
import { ModelFault } from "./model-fault.js";
import { placeElements } from "./place-elements.js";
import { placeRelations } from "./place-relations.js";
import { readExchangeFile } from "./read-exchange-file.js";
import { readKnown } from "./read-known.js";
import type { Release } from "./release.js";

/**
 * Options of a model import. `replace` deletes stored elements and relations of the source that the file lacks; the
 * import is refused if the file has less than half of them, except with `replaceAnyway`.
 */
export interface ArchimateOptions extends Omit<ImportCall, "note" | "signal" | "onProgress"> {
  /** Name of the file, for messages. */
  file: string;
  /** Property that holds the key of elements and relations. Default: the identifier in the file. */
  key?: string;
  /** Source of the elements; keys are unique within it. Default: the name of the model. */
  source?: string;
  maxBytes?: number;
}

type Importer = Pick<Context, "database" | "viewer" | "today">;

/** Default limit of a file: three times the largest public models. */
const maxBytes = 64_000_000;

/**
 * Creates or updates the elements and relations of an ArchiMate Open Exchange file (3.0 to 3.2), all or none. Faults of
 * the file or the call are problems of the report; throws errors of the database only.
 */
export async function importArchimate(
  context: Importer,
  bytes: AsyncIterable<Uint8Array>,
  options: ArchimateOptions,
): Promise<ImportReport> {
  try {
    const model = await readExchangeFile(bytes, { maxBytes: options.maxBytes ?? maxBytes });
    const plan = await planImport(context, model, options);
    if (isRefused(plan.problems)) return refused(plan.problems);
    announceRemoved(plan.problems, options);
    return await write(context, plan, options);
  } catch (error) {
    return refused([problemBehind(error, options.file)]);
  }
}

interface ImportPlan {
  operations: Operation[];
  problems: Problem[];
}

async function planImport(context: Importer, model: ExchangeModel, options: ArchimateOptions): Promise<ImportPlan> {
  const place = releaseOf(model, options);
  const { source } = place;
  const { keyed, problems } = keyModel(model, place, { key: options.key, source });
  const told = new ToldProblems([place.file]).add(problems);
  if (isRefused(problems)) return { operations: [], problems: told.all() };
  told.add(lookOver(keyed, place));
  const known = await readKnown(context, source, keyed);
  const held = keepOnElements(keyed, place);
  const elements = await placeElements(context, { place, source, known, keyed, held });
  const relations = placeRelations(keyed, { place, source, known, placed: elements.placed });
  const cleared = clearAway(keyed, known, place);
  for (const each of [held, elements, relations, cleared]) told.add(each.problems);
  return {
    operations: [
      ...[...elements.placed.values()].map(each => each.operation),
      ...relations.operations,
      ...cleared.operations,
    ],
    problems: told.all(),
  };
}

const releaseOf = (model: ExchangeModel, { file, source, replace, replaceAnyway }: ArchimateOptions): Release => ({
  ...{ file, replace, replaceAnyway },
  source: source ?? (model.name?.trim() || path.parse(file).name),
  isSourceNamed: source !== undefined,
});

async function write(
  context: Importer,
  plan: ImportPlan,
  { file, fileHash, dryRun }: ArchimateOptions,
): Promise<ImportReport> {
  const applied = await applyChanges(context, plan.operations, {
    ...{ note: `Diimpor dari ${file}`, fileHash },
    validateOnly: dryRun,
  });
  if (isRefused(applied.problems)) {
    const told = new ToldProblems([file]).add(applied.problems.map(locate));
    return refused([...told.all(), ...plan.problems]);
  }
  return { ...applied.touched, problems: plan.problems, written: !dryRun };
}

const refused = (problems: Problem[]): ImportReport => ({ ...untouched, problems, written: false });

function problemBehind(error: unknown, file: string): Problem {
  const problem = { severity: "ERROR" as const, path: [file] };
  if (error instanceof RepositoryError) return { ...problem, rule: error.code, message: `${file}: ${error.message}` };
  if (!(error instanceof ModelFault)) throw error;
  const { rule, line, column, message } = error;
  const where = line === undefined ? [] : [line, column ?? 0];
  return { ...problem, rule, path: [file, ...where], message: `${file}${line ? `, baris ${line}` : ""}: ${message}` };
}

const locate = (problem: Problem): Problem => {
  const [file, line] = problem.path;
  return { ...problem, message: `${file}${line === undefined ? "" : `, baris ${line}`}: ${problem.message}` };
};
