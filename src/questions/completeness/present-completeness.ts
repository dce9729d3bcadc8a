import { groupBy } from "../../common/group-by.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { type Bucket, bucketOfKind, bucketOfOpd } from "../element-count.js";
import type { Completeness, CompletenessGroup } from "./completeness-types.js";
import type { FoundCompletion } from "./read-completeness.js";

const kinds = metamodel.kinds.map(({ name }) => name);

/** Returns the completeness matrix with its sums. Each sum adds numerators and denominators, never shares. */
export function presentCompleteness(found: readonly FoundCompletion[]): Completeness {
  const byKind = groupsOf(found, ({ kind }) => bucketOfKind(kind));
  return {
    ...sumOf(found),
    byOpd: groupsOf(found, bucketOfOpd).sort((one, other) => one.share - other.share),
    byKind: byKind.sort((one, other) => kinds.indexOf(one.value!) - kinds.indexOf(other.value!)),
    cells: found.map(each => ({ ...sumOf([each]), kind: each.kind, opd: bucketOfOpd(each).value })),
  };
}

function groupsOf(found: readonly FoundCompletion[], bucketOf: (row: FoundCompletion) => Bucket): CompletenessGroup[] {
  const groups = groupBy(found, row => bucketOf(row).value);
  return [...groups.values()].map(rows => ({ ...bucketOf(rows[0]!), ...sumOf(rows) }));
}

function sumOf(rows: readonly FoundCompletion[]) {
  const sum = (name: "elements" | "filled" | "applicable") => rows.reduce((total, row) => total + row[name], 0);
  const [filled, applicable] = [sum("filled"), sum("applicable")];
  return { elements: sum("elements"), filled, applicable, share: applicable === 0 ? 0 : filled / applicable };
}
