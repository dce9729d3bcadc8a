/** Element of an answer that selects its ref. */
export type Referenced = { ref: string };

/** Returns the code of an element, `LYN-001`. */
export const codeOf = ({ ref }: Referenced): string => ref.split(":")[1]!;

/** Returns the codes of a list of elements, `["LYN-001"]`, in the order of the answer. */
export const codes = ({ nodes }: { nodes: Referenced[] }): string[] => nodes.map(codeOf);

/** Returns the codes of rows with an element each, in the order of the answer. */
export const codesOfRows = (nodes: { element: Referenced }[]): string[] => nodes.map(({ element }) => codeOf(element));

/** Splits "LYN-002 LYN-011" into a list, so that expectations can be compared with the rows. */
export const listed = (text: string): string[] => text.trim().split(/\s+/);
