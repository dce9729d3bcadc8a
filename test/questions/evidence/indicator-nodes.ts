import { element } from "../../support/element.js";

/** Versions of the indicators, of which one ends and the other begins on 1 June 2026. */
export const [earlier, later] = ["PermenPANRB 59/2020", "PermenPANRB 8/2026"];

/** Cypher that creates an indicator, an aspect, or the root of a version. `more`: further properties. */
export const indicatorNode = (variable: string, code: string, level: number, version: string, more = "") =>
  element(
    variable,
    "Reference",
    code,
    `, taxonomy: 'INDIKATOR', version: '${version}', level: ${level}, ${version === later ? "validFrom" : "validUntil"}: '2026-06-01'${more}`,
  ).replace(`id: '${code}'`, `id: '${code}@${version}'`);
