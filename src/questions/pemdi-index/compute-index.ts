import type { FoundIndicator } from "../evidence/find-indicators.js";
import { evaluation } from "../evidence/rules/rules.js";
import type { PemdiIndex } from "./pemdi-index-types.js";

/** Level of one indicator; null if none is recorded. */
export interface Levelled {
  indicator: FoundIndicator;
  level: number | null;
}

type WeightOf = (indicator: FoundIndicator) => number | null;

const recordedWeight: WeightOf = ({ weightPercent }) => weightPercent;
const otherWeight: WeightOf = ({ weightPercent, otherWeightPercent }) => otherWeightPercent ?? weightPercent;

/**
 * Upper limits of the index for each predicate, which has the name of the level at that place. Source: one secondary source
 * about PermenPANRB 8/2026.
 */
const limitsOfPredicates = [1.5, 2.5, 3.5, 4];

/** Computes the index over the indicators that have a level and a weight. */
export function computeIndex(levels: readonly Levelled[]): PemdiIndex {
  const value = meanOf(levels, recordedWeight);
  const other = meanOf(levels, otherWeight);
  const otherValue = rounded(other) === rounded(value) ? null : other;
  const covered = sumOf(levels.filter(hasLevel), recordedWeight);
  const all = sumOf(levels, recordedWeight);
  const coveredPercent = all === 0 ? 0 : (100 * covered) / all;
  return { value, otherValue, coveredPercent, label: labelOf(levels, { value, otherValue, coveredPercent }) };
}

const hasLevel = ({ level }: Levelled) => level !== null;

const sumOf = (levels: readonly Levelled[], weightOf: WeightOf) =>
  levels.reduce((sum, { indicator }) => sum + (weightOf(indicator) ?? 0), 0);

function meanOf(levels: readonly Levelled[], weightOf: WeightOf): number | null {
  const known = levels.filter(hasLevel);
  const weights = sumOf(known, weightOf);
  if (weights === 0) return null;
  return known.reduce((sum, { indicator, level }) => sum + (weightOf(indicator) ?? 0) * level!, 0) / weights;
}

const rounded = (value: number | null) => value?.toFixed(2);

const inIndonesian = (value: number, digits: number) =>
  value.toLocaleString("id-ID", { maximumFractionDigits: digits, minimumFractionDigits: digits === 2 ? 2 : 0 });

function labelOf(
  levels: readonly Levelled[],
  { value, otherValue, coveredPercent }: Omit<PemdiIndex, "label">,
): string {
  if (value === null) return "Belum tercatat";
  const other = otherValue === null ? "" : ` (${inIndonesian(otherValue, 2)} menurut bobot sumber lain)`;
  const number = `${inIndonesian(value, 2)}${other}`;
  if (levels.some(({ level }) => level === null)) return `${number} dari ${inIndonesian(coveredPercent, 1)} % bobot`;
  return `${number}${predicateOf(levels, [value, otherValue ?? value])}`;
}

/** Returns the predicates of several values, each once; empty for a version whose predicates are unknown. */
function predicateOf([first]: readonly Levelled[], values: readonly number[]): string {
  const { version, maturityLevels } = first!.indicator;
  if (version !== evaluation || maturityLevels.length <= limitsOfPredicates.length) return "";
  const names = values.map(value => {
    const place = limitsOfPredicates.findIndex(limit => Number(value.toFixed(2)) <= limit);
    return maturityLevels.at(place)!.split(":")[0]!.replace(/^\d+ /, "");
  });
  return `, ${[...new Set(names)].join(" atau ")}`;
}
