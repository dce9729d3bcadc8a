import { Chart } from "../../ui/chart";

import { percent } from "../../ui/format";

/** Share of 1 on a day in ISO 8601; null if nothing was recorded. */
export interface TrendPoint {
  day: string;
  isSample: boolean;
  share: number | null;
}

/** Sizes in units of the picture. */
const width = 720;
const height = 180;
const edge = { left: 44, right: 24, top: 20, bottom: 24 };

/** Point with a share. */
type Known = TrendPoint & { share: number };

/** Line of a share over the days; the table beside it has the same in numbers. Points of examples are hollow. */
export function TrendPicture({ points }: { points: readonly TrendPoint[] }) {
  const known = points.filter((point): point is Known => point.share !== null);
  if (known.length === 0) return null;
  const x = placesBetween(known[0]!.day, known.at(-1)!.day);
  return (
    <Chart
      look="trend"
      width={width}
      height={height}
      label="Garis porsi digital"
      caption="Titik penuh: hasil hitung · titik kosong: angka contoh"
    >
      {[0, 0.5, 1].map(share => (
        <Level key={share} share={share} />
      ))}
      <polyline points={known.map(({ day, share }) => `${x(day)},${y(share)}`).join(" ")} />
      {known.map((point, place) => {
        const isEnd = place === 0 || place === known.length - 1;
        return (
          <Mark
            key={point.day}
            point={point}
            x={x(point.day)}
            hasShare={isEnd || known.length <= mostWords}
            hasMonth={isEnd}
          />
        );
      })}
    </Chart>
  );
}

const Level = ({ share }: { share: number }) => (
  <>
    <line class="level" x1={edge.left} x2={width - edge.right} y1={y(share)} y2={y(share)} />
    <text x={0} y={y(share) + 4}>
      {percent(share)}
    </text>
  </>
);

interface MarkProps {
  point: Known;
  x: number;
  hasShare: boolean;
  hasMonth: boolean;
}

const Mark = ({ point: { day, share, isSample }, x, hasShare, hasMonth }: MarkProps) => (
  <>
    <circle class={isSample ? "sample" : undefined} cx={x} cy={y(share)} r={5} />
    {hasShare && (
      <text class="value" x={x} y={y(share) - 9}>
        {percent(share)}
      </text>
    )}
    {hasMonth && (
      <text class="value" x={x} y={height - 6}>
        {day.slice(0, 7)}
      </text>
    )}
  </>
);

/** Points beside each of which there is room for its number. */
const mostWords = 12;

const dayMs = 86_400_000;
const placeOfDay = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs;
const y = (share: number) => height - edge.bottom - share * (height - edge.top - edge.bottom);

/** Returns a function from a day to its place in the picture. */
function placesBetween(first: string, last: string): (day: string) => number {
  const days = Math.max(1, placeOfDay(last) - placeOfDay(first));
  return day => edge.left + ((placeOfDay(day) - placeOfDay(first)) / days) * (width - edge.left - edge.right);
}
