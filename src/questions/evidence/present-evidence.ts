import type { EvidenceFigure } from "./evidence-figure.js";
import type { IndicatorEvidence } from "./evidence-types.js";
import type { FoundIndicator } from "./find-indicators.js";
import type { RestsOn } from "./fingerprint.js";
import { highestLevel, levelOf, lowestLevel } from "./level-of.js";
import type { FigureCount } from "./read-figures.js";
import type { FigureRule, IndicatorRules } from "./rules/rule.js";
import { evaluation, indicatorRules } from "./rules/rules.js";

const notRecorded = "Belum tercatat";
const documentsAlone = "Hanya dokumen";

const laterLevels =
  "Tingkat 4 dan 5: reviu berkala, keterpaduan nasional, dan tindak lanjut reviu (dokumen bernomor dan bertanda tangan)";
const denominators =
  "Layanan prioritas tidak ditandai di repositori; penyebut setiap angka adalah semua elemen yang tercatat";

/**
 * Returns the rules of an indicator; those of a version without rules have no figures and say so. With `isOfOpd` without the
 * figures about owners.
 */
export function rulesOf({ code, version }: FoundIndicator, isOfOpd: boolean): IndicatorRules {
  const known = version === evaluation ? indicatorRules.find(({ indicator }) => indicator === code) : undefined;
  if (!known)
    return { indicator: code, figures: [], beyond: [`Aturan bukti bagi ${version} belum ada; lihat dokumennya`] };
  return { ...known, figures: known.figures.filter(({ isOfOwners }) => !(isOfOpd && isOfOwners)) };
}

/** Returns the evidence of one indicator by its rules. */
export function presentIndicator(
  counts: ReadonlyMap<string, FigureCount>,
  restsOn: RestsOn & { indicator: FoundIndicator },
): IndicatorEvidence {
  const { indicator, rules, documents } = restsOn;
  const levels = rules.figures.map(({ code }) => levelOf(counts.get(code)!));
  const level = lowestLevel(levels);
  return {
    ...{ id: indicator.id, asOf: restsOn.extent.at, level, documentIds: documents.map(({ id }) => id), restsOn },
    levelText: rules.figures.length > 0 ? inWords(level, indicator) : documentsAlone,
    pointsHeldBack: pointsOf(indicator, level),
    figures: rules.figures.map(figure => presentFigure(figure, counts.get(figure.code)!, level)),
    beyond: beyondOf(indicator, rules),
    questions: [...(rules.questions ?? [])],
  } as Partial<IndicatorEvidence> as IndicatorEvidence;
}

/**
 * Returns a level with its name in the version. Its description there is about the whole indicator, of which figures show a part
 * only.
 */
function inWords(level: number | null, { maturityLevels }: FoundIndicator): string {
  if (level === null) return notRecorded;
  const described = maturityLevels.find(text => text.startsWith(`${level} `)) ?? `${level}`;
  return `${described.split(":")[0]}, sebatas yang ditunjukkan angkanya`;
}

function pointsOf({ weightPercent }: FoundIndicator, level: number | null): number | null {
  if (weightPercent === null || level === null) return null;
  return (weightPercent * (highestLevel - level)) / 100;
}

function beyondOf({ resultFrom }: FoundIndicator, { beyond, figures }: IndicatorRules): string[] {
  const elsewhere = resultFrom ? [`Hasil ${resultFrom}, yang dinilai di luar repositori`] : [];
  return [...beyond, ...elsewhere, laterLevels, ...(figures.length > 0 ? [denominators] : [])];
}

function presentFigure(
  figure: FigureRule,
  { total, count, samples, countedSamples }: FigureCount,
  lowest: number | null,
): EvidenceFigure {
  const { code, text, textInEnglish, kind } = figure;
  const level = levelOf({ total, count });
  const isMissing = level !== null && count < total;
  return {
    ...{ code, text, textInEnglish, kind: kind.name, count, total, samples, countedSamples, level },
    missing: total - count,
    share: total === 0 ? null : count / total,
    label: total === 0 ? (figure.none ?? notRecorded) : `${count} dari ${total}`,
    holdsBack: isMissing ? level + 1 : null,
    severity: isMissing ? (level === lowest ? "HOLDS_NEXT_LEVEL" : "HOLDS_LATER_LEVEL") : null,
  };
}

/** Orders indicators by the points that they hold back, most first, then by the order of the rules; unknown points last. */
export const byPoints =
  (place: (indicator: IndicatorEvidence) => number) => (one: IndicatorEvidence, other: IndicatorEvidence) =>
    (other.pointsHeldBack ?? -1) - (one.pointsHeldBack ?? -1) || place(one) - place(other);
