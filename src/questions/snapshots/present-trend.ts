import { groupBy } from "../../common/group-by.js";
import { shareOf } from "../statistics/present-statistics.js";
import type { FoundPoint } from "./read-trend.js";
import type { Trend, TrendPoint, TrendSeries } from "./trend-types.js";

/** Returns the newest days and the largest series, up to the given numbers of each. */
export function presentTrend(found: readonly FoundPoint[], most: { days: number; series: number }): Trend {
  const kept = [...new Set(found.map(({ day }) => day))];
  const days = kept.slice(-most.days);
  const shown = found.filter(({ day }) => day >= days[0]!);
  const lastTotal = ({ points }: TrendSeries) => (points.at(-1)!.day === days.at(-1) ? points.at(-1)!.total : 0);
  const series = [...groupBy(shown, ({ group }) => group).values()]
    .map(seriesOf)
    .sort((one, other) => lastTotal(other) - lastTotal(one));
  return {
    days: days.length,
    series: series.slice(0, most.series),
    isPartial: kept.length > days.length || series.length > most.series,
  };
}

function seriesOf(points: readonly FoundPoint[]): TrendSeries {
  const { opd, label } = points.at(-1)!;
  return { value: opd, label, points: points.map(pointOf) };
}

function pointOf({ methods, filled, applicable, ...point }: FoundPoint): TrendPoint {
  return {
    ...point,
    digital: shareOf(methods),
    completeness: applicable === 0 ? null : { filled, applicable, share: filled / applicable },
  };
}
