/** Returns the codes of a list of elements, `["LYN-001"]`, in the order of the answer. */
export const codes = ({ nodes }: { nodes: { ref: string }[] }): string[] => nodes.map(({ ref }) => ref.split(":")[1]!);

/** Splits "LYN-002 LYN-011" into a list, so that expectations can be compared with the rows. */
export const listed = (text: string): string[] => text.trim().split(/\s+/);
