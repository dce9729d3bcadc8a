import type { PageRencanaQuery } from "../../answers";
import { Chart } from "../../ui/chart";
import { number } from "../../ui/format";
import { applicationsOf, type Quadrant, quadrants } from "./portfolio";

/** Sizes in units of the picture. */
const side = 340;
const edge = 20;
const gap = 4;
const line = 20;

/** Radius of the mark of an application without services, and the largest one. */
const radius = { least: 3, most: 9 };

/** Letters of a name that fit beside its mark. */
const mostLetters = 48;

/** Portfolio as four quadrants by business fit and technical fit; the table beside it has the same in words. */
export function PortfolioPicture({ answer }: { answer: PageRencanaQuery }) {
  const heights = [quadrants.slice(0, 2), quadrants.slice(2)].map(row =>
    heightOf(row.map(each => foundIn(answer, each))),
  );
  const [width, height] = [edge + 2 * side + gap + 1, heights[0]! + heights[1]! + gap + edge];
  return (
    <Chart
      look="bars"
      width={width}
      height={height}
      label="Portofolio aplikasi"
      caption="Lingkaran penuh: kelas yang ditetapkan sama dengan letaknya · kotak: kelasnya lain · lingkaran kosong: kelasnya belum ditetapkan · makin besar, makin banyak layanan yang didukung"
    >
      {quadrants.map((quadrant, place) => (
        <g
          key={quadrant.timeClass}
          transform={`translate(${edge + (place % 2) * (side + gap)} ${place < 2 ? 0 : heights[0]! + gap})`}
        >
          <QuadrantPicture quadrant={quadrant} found={foundIn(answer, quadrant)} height={heights[place < 2 ? 0 : 1]!} />
        </g>
      ))}
      <text x={edge} y={height - 5}>
        Bisnis rendah
      </text>
      <text x={width} y={height - 5} text-anchor="end">
        Bisnis tinggi →
      </text>
      <text transform={`translate(13 ${height - edge}) rotate(-90)`}>Teknis rendah</text>
      <text transform="translate(13 0) rotate(-90)" text-anchor="end">
        Teknis tinggi →
      </text>
    </Chart>
  );
}

const foundIn = (answer: PageRencanaQuery, { timeClass }: Quadrant) =>
  applicationsOf(answer, timeClass) ?? { nodes: [], totalCount: 0 };

type Found = ReturnType<typeof foundIn>;

/** Lines of a quadrant that is nearly empty. */
const fewestLines = 4;

/** Returns the height of quadrants side by side, with a line for what they do not show. */
const heightOf = (row: readonly Found[]): number =>
  line *
  (2 +
    Math.max(fewestLines, ...row.map(({ nodes, totalCount }) => nodes.length + (totalCount > nodes.length ? 1 : 0))));

interface QuadrantProps {
  quadrant: Quadrant;
  found: Found;
  height: number;
}

function QuadrantPicture({ quadrant: { timeClass, words }, found: { nodes, totalCount }, height }: QuadrantProps) {
  const rest = totalCount - nodes.length;
  const yOf = (place: number) => 2 * line + place * line;
  return (
    <>
      <rect class="quadrant" width={side} height={height} />
      <text class="head" x={8} y={17}>
        {words}: {number(totalCount)} aplikasi
      </text>
      {nodes.map((application, place) => (
        <g key={application.ref}>
          <AssessedMark application={application} here={timeClass} y={yOf(place)} />
          <text x={30} y={yOf(place) + 4}>
            {shortened(application.name)}
          </text>
        </g>
      ))}
      {rest > 0 && (
        <text x={30} y={yOf(nodes.length) + 4}>
          dan {number(rest)} lagi
        </text>
      )}
    </>
  );
}

interface MarkProps {
  application: Found["nodes"][number];
  /** Class of the quadrant. */
  here: string;
  y: number;
}

/** Mark of an application: its shape says how the decided class relates to the quadrant, its size how many services it supports. */
function AssessedMark({ application: { timeClass, supports }, here, y }: MarkProps) {
  const size = Math.min(radius.most, radius.least + Math.sqrt(supports.totalCount) * 2);
  if (timeClass === null || timeClass === here)
    return <circle class={timeClass ? "decided" : "undecided"} cx={16} cy={y} r={size} />;
  return <rect class="decided" x={16 - size} y={y - size} width={2 * size} height={2 * size} />;
}

const shortened = (name: string) => (name.length > mostLetters ? `${name.slice(0, mostLetters)} …` : name);
