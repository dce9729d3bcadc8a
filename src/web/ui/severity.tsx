import { Mark } from "./mark";

const marks: Record<string, [shape: string, word: string]> = {
  STOPS: ["■", "Berhenti"],
  DEGRADES: ["▲", "Terganggu"],
  TOUCHED: ["○", "Tersentuh"],
};

/** Severity of an impact. */
export function Severity({ value }: { value: string }) {
  const [shape, word] = marks[value] ?? ["", value];
  return <Mark shape={shape} word={word} look={value.toLowerCase()} />;
}
