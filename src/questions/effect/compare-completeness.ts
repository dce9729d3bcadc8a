import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { Scope } from "../../graph/scope.js";
import type { AsIf, Context } from "../../repository/context.js";
import type { CompletenessGroup } from "../completeness/completeness-types.js";
import { presentCompleteness } from "../completeness/present-completeness.js";
import { readCompleteness } from "../completeness/read-completeness.js";
import { bothOf } from "./both-of.js";
import type { CompletenessOfEffect } from "./effect-types.js";

/** Returns the completeness of the OPDs that are responsible for a changed element, before or after the operations. */
export async function compareCompleteness(context: Context, asIf: AsIf, at: string): Promise<CompletenessOfEffect[]> {
  const [before, after] = await bothOf(context, asIf, each => readGroups(each, asIf.changed, at));
  const touched = new Set([...before.touched, ...after.touched]);
  const groups = new Map([...before.byOpd, ...after.byOpd]);
  return [...groups.values()]
    .filter(({ value }) => touched.has(value))
    .map(({ value, label }) => ({
      opd: value,
      label,
      before: before.byOpd.get(value) ?? null,
      after: after.byOpd.get(value) ?? null,
    }));
}

interface Groups {
  byOpd: Map<string | null, CompletenessGroup>;
  /** Values of the groups of the changed elements. */
  touched: (string | null)[];
}

async function readGroups(context: Context, changed: readonly string[], at: string): Promise<Groups> {
  const [found, responsible] = await Promise.all([
    readCompleteness(context, { at }),
    readResponsible(context, changed, at),
  ]);
  const ofThese = found.filter(each => responsible.has(each.responsible));
  return {
    byOpd: new Map(presentCompleteness(found).byOpd.map(group => [group.value, group])),
    touched: presentCompleteness(ofThese).byOpd.map(({ value }) => value),
  };
}

/** Returns who is responsible for these elements on a day, as `readCompleteness` counts them. */
async function readResponsible({ database, viewer, today }: Context, ids: readonly string[], at: string) {
  const scope = new Scope(viewer, today);
  const responsible = responsibleFor("n", { day: scope.parameter(at) }, scope);
  const rows = await database.read(
    `UNWIND ${scope.parameter(ids)} AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")} RETURN DISTINCT ${responsible} AS responsible`,
    scope.parameters,
  );
  return new Set<string | null>(rows.map(row => row.responsible));
}
