import { Chart } from "../../ui/chart";

interface Initiative {
  ref: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  initiativeStatus: string | null;
}

interface BarPictureProps {
  initiatives: readonly Initiative[];
  /** First and last year. */
  from: number;
  until: number;
  /** Day of the line, in ISO 8601. */
  today: string;
}

/** Sizes in units of the picture. */
const width = 720;
const row = 34;
const top = 22;
/** Least length of a bar. */
const least = 3;

/** Marks that say more than the colour: pattern of the border by status. */
const classes: Record<string, string> = {
  DONE: "done",
  IN_PROGRESS: "going",
  CONTINUOUS: "going",
  NOT_STARTED: "open",
};

/** Time bars of initiatives by year; the table beside it has the same days in words. */
export function BarPicture({ initiatives, from, until, today }: BarPictureProps) {
  const years = Array.from({ length: until - from + 1 }, (_none, place) => from + place);
  const placeOf = placesBetween(from, until);
  const height = top + initiatives.length * row + 4;
  return (
    <Chart
      look="bars"
      width={width}
      height={height}
      label="Batang waktu kegiatan"
      caption="Isi penuh: selesai · isi muda: berjalan · garis putus: belum mulai · tepi tebal: terlambat · garis tegak: hari ini"
    >
      {years.map(year => (
        <g key={year}>
          <line class="year" x1={placeOf(`${year}-01-01`)} x2={placeOf(`${year}-01-01`)} y1={0} y2={height} />
          <text x={placeOf(`${year}-01-01`) + 4} y={14}>
            {year}
          </text>
        </g>
      ))}
      {initiatives.map((initiative, place) => (
        <Bar key={initiative.ref} initiative={initiative} y={top + place * row} placeOf={placeOf} today={today} />
      ))}
      {today >= `${from}` && today <= `${until}-12-31` && (
        <line class="today" x1={placeOf(today)} x2={placeOf(today)} y1={top} y2={height} />
      )}
    </Chart>
  );
}

interface BarProps {
  initiative: Initiative;
  y: number;
  placeOf(day: string): number;
  today: string;
}

/** Bar between two days; a mark at the only known one, unless the initiative continues; without any, words alone. */
function Bar({ initiative, y, placeOf, today }: BarProps) {
  const { name, startsOn, endsOn, initiativeStatus } = initiative;
  const known = [startsOn, endsOn].flatMap(each => (each === null ? [] : placeOf(each)));
  const [x = 0, end = goesOn(initiative) ? width : x] = known;
  const isOver = initiativeStatus === "DONE" || initiativeStatus === "CONTINUOUS";
  const isLate = !isOver && endsOn !== null && endsOn < today;
  const status = classes[initiativeStatus ?? ""] ?? "open";
  return (
    <g>
      {known.length > 0 && (
        <rect
          class={`${status}${isLate ? " late" : ""}`}
          x={Math.min(x, width - least)}
          y={y + 16}
          width={Math.max(least, end - x)}
          height={12}
          rx={3}
        />
      )}
      <text x={Math.min(x, width / 2)} y={y + 12}>
        {withGap(name, gapOf(initiative))}
      </text>
    </g>
  );
}

/** Letters of a name that fit beside the bars. */
const mostLetters = 55;

/** Returns a name that fits, with the words for the days that are not recorded. */
function withGap(name: string, gap: string): string {
  const most = mostLetters - gap.length;
  return (name.length > most ? `${name.slice(0, most)} …` : name) + gap;
}

const goesOn = ({ startsOn, endsOn, initiativeStatus }: Initiative) =>
  initiativeStatus === "CONTINUOUS" && startsOn !== null && endsOn === null;

function gapOf(initiative: Initiative): string {
  const { startsOn, endsOn } = initiative;
  if ((startsOn && endsOn) || goesOn(initiative)) return "";
  const which = startsOn ? "hari selesai" : endsOn ? "hari mulai" : "hari";
  return ` (${which} belum tercatat)`;
}

/** Returns a function from a day to its place, within the picture. */
function placesBetween(from: number, until: number): (day: string) => number {
  const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(until + 1, 0, 1)];
  return day => {
    const share = (Date.parse(`${day}T00:00:00Z`) - first) / (last - first);
    return Math.round(Math.min(1, Math.max(0, share)) * width);
  };
}
