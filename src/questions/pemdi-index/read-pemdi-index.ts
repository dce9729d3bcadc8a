import { groupBy } from "../../common/group-by.js";
import { RepositoryError } from "../../common/repository-error.js";
import { resolveRefs } from "../../graph/resolve-refs.js";
import { OUTSIDE, ResponsibleKind } from "../../graph/responsible.js";
import type { Context } from "../../repository/context.js";
import type { IndicatorEvidence } from "../evidence/evidence-types.js";
import { type FoundIndicator, findIndicators } from "../evidence/find-indicators.js";
import { readEvidenceOfEach } from "../evidence/read-evidence.js";
import { answeringFor, unitsOfEach } from "../within-opd.js";
import { type FoundAssessment, readAssessments } from "./read-assessments.js";

/** Indicators of a year, and its assessments by id of the OPD. */
export interface FoundYear {
  year: number;
  indicators: readonly FoundIndicator[];
  assessments: ReadonlyMap<string, FoundAssessment[]>;
  /** Ids of the OPDs to list, by code. */
  opds: readonly string[];
  /** True if no OPD was named. */
  isOfAll: boolean;
}

/** Returns the day that decides which version of the indicators a year has. */
const lastDayOf = (year: number) => `${year}-12-31`;

/**
 * Returns the assessments of a year, about the version of the indicators in force on its last day. An OPD that is named is
 * listed also without any; a unit means its perangkat daerah. Throws BAD_USER_INPUT or NOT_FOUND.
 */
export async function readPemdiIndex(context: Context, year: number, named?: string | null): Promise<FoundYear> {
  if (year < 2000 || year > 2100)
    throw new RepositoryError("BAD_USER_INPUT", `\`year\` is ${year}. Give a year from 2000 to 2100.`);
  const opd = typeof named === "string" ? await perangkatDaerahOf(context, named) : undefined;
  const indicators = (await findIndicators(context, undefined, lastDayOf(year))).toSorted(byNumber);
  const found = await readAssessments(context, { year, indicatorIds: indicators.map(({ id }) => id), opd });
  const assessments = groupBy(found, each => each.opd);
  return { year, indicators, assessments, opds: opd ? [opd] : [...assessments.keys()], isOfAll: !opd };
}

/** Returns the evidence for each OPD by id, on a day. Default: the last day of the year, at most today. */
export async function evidenceOfOpds(
  context: Context,
  { year, indicators }: FoundYear,
  opds: readonly string[],
  at?: string | null,
): Promise<Map<string, IndicatorEvidence[]>> {
  const day = at ?? [lastDayOf(year), context.today].sort()[0]!;
  const units = await unitsOfEach(context, opds, [day]);
  const owners = opds.map(id => ({ id, units: units.get(id)![0]!.units }));
  return readEvidenceOfEach(context, indicators, owners, day);
}

/** I2 comes before I10. */
const byNumber = ({ code: one }: FoundIndicator, { code: other }: FoundIndicator) =>
  one.localeCompare(other, "id", { numeric: true });

async function perangkatDaerahOf(context: Context, named: string): Promise<string> {
  const id = await answeringFor(context, named);
  if (id === OUTSIDE)
    throw new RepositoryError("BAD_USER_INPUT", "`opd` names an institution outside the province. Name an OPD of it.");
  const [shown] = await resolveRefs(context, [id], ResponsibleKind);
  return shown!;
}
