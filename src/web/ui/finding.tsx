import { Mark } from "./mark";
import type { Column } from "./table";

const marks: Record<string, [shape: string, word: string, look: string]> = {
  ERROR: ["■", "Kesalahan", "stops"],
  WARNING: ["▲", "Peringatan", "degrades"],
  INFO: ["○", "Informasi", "touched"],
};

/** Severity of a finding. */
function FindingSeverity({ value }: { value: string }) {
  const [shape, word, look] = marks[value] ?? ["", value, ""];
  return <Mark shape={shape} word={word} look={look} />;
}

type OfRule = Column<{ rule: { severity: string; source?: string | null } }>;

/** Columns of tables of findings: the severity of each, and its source in law. */
export const severityAndSource: readonly [severity: OfRule, source: OfRule] = [
  { title: "Bobot", cell: ({ rule }) => <FindingSeverity value={rule.severity} /> },
  { title: "Dasar", cell: ({ rule }) => rule.source ?? "praktik baik" },
];
