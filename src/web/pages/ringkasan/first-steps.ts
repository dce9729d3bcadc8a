/** Number of elements by kind, as the statistics have it: they leave out the references. */
type ByKind = readonly { value: string | null; count: number }[];

/** Numbers of a repository. `statistics`: null if they could not be read. */
interface Counted {
  statistics: { byKind: ByKind } | null;
  references: { totalCount: number };
}

/** Address of the guide for the first day. */
export const guide = "/?lihat=mulai";

const countOf = (byKind: ByKind, kind: string): number => byKind.find(({ value }) => value === kind)?.count ?? 0;

/** Kinds that are there before OPDs fill in anything: the OPDs themselves, documents. */
const givenKinds = ["Opd", "Document"];

/** State of a repository: without references, without OPDs, with OPDs that have recorded nothing, or in use. */
export interface FirstSteps {
  hasReferences: boolean;
  hasOpds: boolean;
  isInUse: boolean;
}

/** Returns the state of a repository by its numbers of elements. */
export function firstSteps({ statistics, references }: Counted): FirstSteps {
  const byKind = statistics?.byKind ?? [];
  return {
    hasReferences: references.totalCount > 0,
    hasOpds: countOf(byKind, "Opd") > 0,
    isInUse: byKind.some(({ value, count }) => count > 0 && !givenKinds.includes(value ?? "")),
  };
}
