import { archimate } from "./archimate/format.js";
import type { Format } from "./format.js";
import { graphml, svg } from "./pictures/format.js";
import { sia } from "./sia/format.js";
import { taxonomy } from "./taxonomy/format.js";
import { csv, xlsx, zip } from "./workbook/format.js";

/** File formats. To add one, add a line here. */
export const formats: readonly Format[] = [csv, xlsx, zip, sia, taxonomy, archimate, svg, graphml];

/** Format of files about which nothing else is known, and of exports by default. */
export const usualFormat: Format = xlsx;
