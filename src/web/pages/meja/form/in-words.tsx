import type { Option } from "./model";

/** Returns the text of a field as people read it: with the labels of its options. */
export function inWords(text: string, options: readonly Option[] | undefined) {
  if (text === "") return <em>belum tercatat</em>;
  const labelOf = (line: string) => options?.find(({ value }) => value === line)?.label ?? line;
  return text.split("\n").map(labelOf).join(", ");
}
