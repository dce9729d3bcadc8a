import type { Column } from "./table";

const marks: Record<string, [shape: string, word: string, look: string]> = {
  ERROR: ["■", "Kesalahan", "stops"],
  WARNING: ["▲", "Peringatan", "degrades"],
  INFO: ["○", "Informasi", "touched"],
};

/** Severity of a finding by word and shape, so that nobody needs the colour. */
export function FindingSeverity({ value }: { value: string }) {
  const [shape, word, look] = marks[value] ?? ["", value, ""];
  return (
    <span class={`severity ${look}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}

/** Columns of tables of findings: the severity of each, and its source in law. */
export const severityAndSource: readonly Column<{ rule: { severity: string; source?: string | null } }>[] = [
  { title: "Bobot", cell: ({ rule }) => <FindingSeverity value={rule.severity} /> },
  { title: "Dasar", cell: ({ rule }) => rule.source ?? "praktik baik" },
];
