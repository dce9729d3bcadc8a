import type { Format } from "./format.js";
import { formats } from "./formats.js";

/** Returns the formats that have a part, such as an import. */
export const formatsWith = <P extends keyof Format>(part: P): (Format & Required<Pick<Format, P>>)[] =>
  formats.filter((format): format is Format & Required<Pick<Format, P>> => format[part] !== undefined);
