import type { Context } from "../../repository/context.js";
import type { Window } from "../../repository/elements/offset-page.js";
import { hiddenAmong } from "../hidden-elements.js";
import type { Evidence, IndicatorEvidence } from "./evidence-types.js";
import type { Extent } from "./figure-statements.js";
import type { FoundIndicator } from "./find-indicators.js";
import { type RowGroup, segmentsIn, stateOf } from "./lay-out-rows.js";
import { byPoints, presentIndicator, rulesOf } from "./present-evidence.js";
import { type FoundDocument, readDocuments } from "./read-documents.js";
import { countFigures, readHidden, readSegments } from "./read-figures.js";
import type { IndicatorRules } from "./rules/rule.js";
import { indicatorRules } from "./rules/rules.js";

/** Evidence of several indicators; `codes`: code by id of the indicator. */
export interface EvidenceReport {
  indicators: IndicatorEvidence[];
  codes: ReadonlyMap<string, string>;
  rules: readonly IndicatorRules[];
  /** Documents of all indicators, hidden ones too. */
  documents: readonly FoundDocument[];
}

/** Returns the evidence of each indicator, those that hold back most points first. */
export async function readEvidence(
  context: Context,
  found: readonly FoundIndicator[],
  extent: Extent,
): Promise<EvidenceReport> {
  const rules = found.map(indicator => rulesOf(indicator, extent.units !== undefined));
  const ids = found.map(({ id }) => id);
  const [counts, documents] = await Promise.all([
    countFigures(context, rules, extent),
    readDocuments(context, ids, extent),
  ]);
  const codes = new Map(found.map(({ id, code }) => [id, code]));
  const placeOf = ({ id }: IndicatorEvidence) =>
    indicatorRules.findIndex(({ indicator }) => indicator === codes.get(id));
  const indicators = found.map((indicator, place) => {
    const shown = (documents.get(indicator.id) ?? []).filter(({ isShown }) => isShown);
    return presentIndicator(counts, { indicator, rules: rules[place]!, extent, documents: shown });
  });
  return { indicators: indicators.sort(byPoints(placeOf)), codes, rules, documents: [...documents.values()].flat() };
}

/** Returns the rows of a window of the list. */
export async function rowsIn(
  context: Context,
  groups: readonly RowGroup[],
  window: Window,
  extent: Extent,
): Promise<Evidence[]> {
  const parts = segmentsIn(groups, window);
  const groupOf = new Map(parts.map(({ group, segment }) => [segment, group]));
  const segments = parts.map(({ segment }) => segment);
  const rows = await readSegments(context, segments, extent);
  return rows.map(({ segment, id, isCounted }) => {
    const { indicator, figure } = groupOf.get(segment)!;
    const { code, text, severity } = figure;
    const state = stateOf(isCounted);
    const row = { id, asOf: extent.at, indicator, figure: code, text, state, severity: isCounted ? null : severity };
    return row as Partial<Evidence> as Evidence;
  });
}

/** Returns what the answer contains that the viewer may not see: elements of denominators, and documents. */
export async function hiddenIn(
  context: Context,
  { rules, documents }: EvidenceReport,
  extent: Extent,
): Promise<{ kind: string }[]> {
  const elements = await readHidden(context, rules, extent);
  return [...elements, ...hiddenAmong(documents)];
}
