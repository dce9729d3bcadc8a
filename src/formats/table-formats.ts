import type { Format } from "./format.js";
import { formatsWith } from "./formats-with.js";

/** Format in which tables are exported. */
export type TableFormat = Format & Required<Pick<Format, "tables">>;

/** Formats of lists and of the answers of questions. */
export const tableFormats: readonly TableFormat[] = formatsWith("tables");
