import { formatRef } from "../../graph/element-ref.js";
import { type Bucket, bucketOfOpd } from "../element-count.js";
import type { DataFlowCell, DataFlowGrouping, DataFlowParty } from "./data-flows-types.js";
import type { FoundFlow } from "./find-data-flows.js";

type End = FoundFlow["provider"];

const bucketBy: Record<keyof typeof DataFlowGrouping, (end: End) => Bucket> = {
  OPD: bucketOfOpd,
  ELEMENT: ({ element }) => ({ value: formatRef(element), label: element.name }),
};

/** Matrix of flows: rows, columns and the cells that are not 0. */
interface FlowMatrix {
  providers: DataFlowParty[];
  users: DataFlowParty[];
  cells: DataFlowCell[];
}

/** Counts flows by provider, by user, and by both. */
export function matrixOfFlows(flows: readonly FoundFlow[], by: keyof typeof DataFlowGrouping): FlowMatrix {
  const bucketOf = bucketBy[by];
  const pairs = flows.map(({ provider, user }) => ({ provider: bucketOf(provider), user: bucketOf(user) }));
  const cells = counted(
    pairs,
    ({ provider, user }) => JSON.stringify([provider.value, user.value]),
    ({ provider, user }) => ({ provider: provider.value, user: user.value }),
  );
  return {
    cells,
    providers: partiesOf(pairs.map(each => each.provider)),
    users: partiesOf(pairs.map(each => each.user)),
  };
}

const partiesOf = (buckets: readonly Bucket[]): DataFlowParty[] =>
  counted(
    buckets,
    ({ value }) => value,
    ({ value, label }) => ({ value, label }),
  ).sort((one, other) => other.flows - one.flows);

/** Counts rows by key, in the order in which the keys occur first. */
function counted<T, R extends object>(rows: readonly T[], keyOf: (row: T) => unknown, present: (row: T) => R) {
  const found = new Map<unknown, R & { flows: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key) ?? { ...present(row), flows: 0 };
    known.flows++;
    found.set(key, known);
  }
  return [...found.values()];
}
