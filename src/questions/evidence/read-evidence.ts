import type { Context } from "../../repository/context.js";
import type { Window } from "../../repository/elements/offset-page.js";
import { hiddenAmong } from "../hidden-elements.js";
import type { Evidence, IndicatorEvidence } from "./evidence-types.js";
import { type Extent, fewAtOnce } from "./figure-statements.js";
import type { FoundIndicator } from "./find-indicators.js";
import { fingerprintOf } from "./fingerprint.js";
import { type RowGroup, segmentsIn, stateOf } from "./lay-out-rows.js";
import { byPoints, presentIndicator, rulesOf } from "./present-evidence.js";
import { type FoundDocument, readDocuments } from "./read-documents.js";
import {
  countFigures,
  countFiguresOfEach,
  type FigureCount,
  type Owner,
  readHidden,
  readSegments,
} from "./read-figures.js";
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
  const indicators = presentEach(found, { counts, documents, extent }).sort(byPoints(placeOf));
  return { indicators, codes, rules, documents: [...documents.values()].flat() };
}

interface Read {
  counts: ReadonlyMap<string, FigureCount>;
  /** By id of the indicator, hidden ones too. */
  documents: ReadonlyMap<string, FoundDocument[]>;
  extent: Extent;
}

/** Returns the evidence of each indicator, in their order. */
const presentEach = (found: readonly FoundIndicator[], { counts, documents, extent }: Read): IndicatorEvidence[] =>
  found.map(indicator => {
    const rules = rulesOf(indicator, extent.units !== undefined);
    const shown = (documents.get(indicator.id) ?? []).filter(({ isShown }) => isShown);
    return presentIndicator(counts, { indicator, rules, extent, documents: shown });
  });

/** Returns the evidence of each indicator in their order, for each owner by id. Figures of all owners are read together. */
export async function readEvidenceOfEach(
  context: Context,
  found: readonly FoundIndicator[],
  owners: readonly Owner[],
  at: string,
): Promise<Map<string, IndicatorEvidence[]>> {
  const rules = found.map(indicator => rulesOf(indicator, true));
  const ids = found.map(({ id }) => id);
  const counts = await countFiguresOfEach(context, rules, owners, at);
  const jobs = owners.map(({ id, units }) => async (): Promise<[string, IndicatorEvidence[]]> => {
    const extent = { at, units };
    const documents = await readDocuments(context, ids, extent);
    return [id, presentEach(found, { counts: counts.get(id)!, documents, extent })];
  });
  return new Map(await fewAtOnce(jobs));
}

/** Adds its fingerprint to each indicator, one after another: each takes several statements. */
export async function addFingerprints(context: Context, { indicators }: EvidenceReport): Promise<void> {
  for (const indicator of indicators) indicator.fingerprint = await fingerprintOf(context, indicator.restsOn);
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
