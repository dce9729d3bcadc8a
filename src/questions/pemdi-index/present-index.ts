import { groupBy } from "../../common/group-by.js";
import type { IndicatorEvidence } from "../evidence/evidence-types.js";
import type { FoundIndicator } from "../evidence/find-indicators.js";
import { compare } from "./compare.js";
import { computeIndex } from "./compute-index.js";
import type { ClaimedIndicator, OpdPemdiIndex } from "./pemdi-index-types.js";
import type { FoundAssessment } from "./read-assessments.js";
import type { FoundYear } from "./read-pemdi-index.js";

interface Listed {
  /** Evidence of each indicator, in the order of their codes. Empty if no indicators are listed. */
  evidence: readonly IndicatorEvidence[];
  /** Names of differences to list. Default: all. */
  differences?: readonly string[] | null;
}

/** Assessments of one indicator of an OPD, the last changed first; several of a sort only after a unit with claims has moved. */
interface Assessed {
  indicator: FoundIndicator;
  claims: FoundAssessment[];
  assessments: FoundAssessment[];
}

/** Returns the index of one OPD with its indicators in the order of their codes. */
export function indexOfOpd(found: FoundYear, opd: string, { evidence, differences }: Listed): OpdPemdiIndex {
  const assessed = assessedIn(found, opd);
  return {
    id: opd,
    byClaims: computeIndex(assessed.map(({ indicator, claims }) => ({ indicator, level: levelOf(claims) }))),
    byAssessments: computeIndex(
      assessed.map(({ indicator, assessments }) => ({ indicator, level: levelOf(assessments) })),
    ),
    indicators: evidence
      .map(shown => presentIndicator(assessed.find(({ indicator }) => indicator.id === shown.id)!, shown))
      .filter(({ difference }) => !differences?.length || differences.includes(difference!)),
  } as Partial<OpdPemdiIndex> as OpdPemdiIndex;
}

function assessedIn({ indicators, assessments }: FoundYear, opd: string): Assessed[] {
  const own = groupBy(assessments.get(opd) ?? [], ({ indicator }) => indicator);
  return indicators.map(indicator => {
    const all = own.get(indicator.id) ?? [];
    return {
      indicator,
      claims: all.filter(({ isClaim }) => isClaim),
      assessments: all.filter(({ isClaim }) => !isClaim),
    };
  });
}

const levelOf = ([first]: readonly FoundAssessment[]): number | null => first?.level ?? null;

function presentIndicator({ indicator, claims, assessments }: Assessed, shown: IndicatorEvidence): ClaimedIndicator {
  const { difference, comparison } = compare(indicator.code, levelOf(claims), shown);
  const several = claims.length > 1 ? `; ${claims.length} klaim tercatat, dipakai yang terakhir diubah` : "";
  return {
    ...{ id: indicator.id, claimId: claims[0]?.id ?? null, assessmentId: assessments[0]?.id ?? null },
    ...{ evidenceLevel: shown.level, difference, comparison: comparison + several },
  } as Partial<ClaimedIndicator> as ClaimedIndicator;
}

/** Returns remarks on the numbers, in Indonesian. */
export function notesOf({ year, indicators, isOfAll }: FoundYear): string[] {
  if (indicators.length === 0) return [`Indikator yang berlaku pada akhir tahun ${year} belum tercatat.`];
  const disputed = indicators.filter(({ otherWeightPercent }) => otherWeightPercent !== null);
  return [
    "Tingkat adalah klaim perangkat daerah dan penilaian Inspektorat; indeks ini bukan indeks resmi.",
    ...(isOfAll
      ? [
          "Klaim tidak dirata-ratakan: cara menghitung indeks pemerintah daerah dari klaim perangkat daerah tidak diketahui.",
        ]
      : []),
    ...disputed.map(
      ({ code, weightPercent, otherWeightPercent }) =>
        `Bobot ${code} belum sepakat antarsumber: tercatat ${weightPercent ?? "kosong"} %, menurut sumber lain ${otherWeightPercent} %.`,
    ),
  ];
}
