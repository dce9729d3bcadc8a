/** Columns of a matrix that fit on a page in landscape. */
const mostColumns = 16;

/** Returns the columns of a matrix in groups, each of which fits on a page. */
export const columnGroups = <Column>(columns: readonly Column[]): Column[][] =>
  columns.flatMap((_, index) => (index % mostColumns === 0 ? [columns.slice(index, index + mostColumns)] : []));
