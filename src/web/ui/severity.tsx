const marks: Record<string, [shape: string, word: string]> = {
  STOPS: ["■", "Berhenti"],
  DEGRADES: ["▲", "Terganggu"],
  TOUCHED: ["○", "Tersentuh"],
};

/** Severity by word and shape, so that nobody needs the colour. */
export function Severity({ value }: { value: string }) {
  const [shape, word] = marks[value] ?? ["", value];
  return (
    <span class={`severity ${value.toLowerCase()}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}
