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
