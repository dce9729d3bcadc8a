import { Column } from "../ui/column";
import { number } from "../ui/format";
import { Mark } from "../ui/mark";
import { Cut } from "../ui/section";
import { asIfIn } from "../ui/supposition";
import { type Column as ColumnOfTable, Table } from "../ui/table";
import "./comparison.css";
import type { Difference } from "./differences";
import type { Found } from "./pages";
import { asRecorded, type Comparison } from "./shown";

interface ComparedProps extends Comparison {
  found: Found;
  answer: unknown;
}

/** Page as recorded beside the page as if, under the points in which they differ. */
export function Compared({ found, answer, recorded, differences }: ComparedProps) {
  const { search } = found.address;
  const retained = asIfIn(search);
  return (
    <>
      <Differences rows={differences} loadsLater={found.page.loadsLater ?? false} />
      <div class="compared">
        <Column.Provider value={{ id: "sekarang", label: "sekarang", isRecorded: true, retained }}>
          <Side title="Sekarang" id="sekarang" found={asRecorded(found)} answer={recorded} />
        </Column.Provider>
        <Column.Provider value={{ id: "seandainya", label: "seandainya", isRecorded: false, retained }}>
          <Side title="Seandainya" id="seandainya" found={found} answer={answer} />
        </Column.Provider>
      </div>
    </>
  );
}

interface SideProps {
  title: string;
  id: string;
  found: Found;
  answer: any;
}

function Side({ title, id, found: { page, ...at }, answer }: SideProps) {
  return (
    <div class={`compared-${id}`}>
      <h2 class="compared-title" id={`kolom-${id}`}>
        {title}
      </h2>
      <page.View answer={answer} {...at} />
    </div>
  );
}

/** Rows that are shown; further ones are in the columns. */
const most = 60;

function Differences({ rows, loadsLater }: { rows: readonly Difference[]; loadsLater: boolean }) {
  const shown = rows.slice(0, most);
  const parts = [...new Set(shown.map(({ part }) => part))];
  return (
    <section id="yang-berbeda">
      <h2>Yang berbeda</h2>
      {rows.length > 0 && <p>Sekarang → seandainya, pada baris yang ditampilkan di halaman ini.</p>}
      <div class="compared-parts">
        {parts.map(part => (
          <Table key={part} caption={part} columns={columns} rows={shown.filter(each => each.part === part)} />
        ))}
      </div>
      <Cut shown={shown.length} total={rows.length} />
      {rows.length === 0 && !loadsLater && <p>Isi halaman ini sama dalam kedua keadaan.</p>}
      {loadsLater && <p>Jawaban dimuat tersendiri di kedua kolom di bawah ini.</p>}
    </section>
  );
}

const columns: ColumnOfTable<Difference>[] = [
  { title: "Isi", cell: ({ row, column }) => (column ? `${row}: ${column.toLowerCase()}` : row) },
  { title: "Sekarang → seandainya", cell: difference => <Change {...difference} /> },
];

const Change = ({ before, after }: Difference) => (
  <>
    {(before || after) && `${before || "–"} → ${after || "–"} `}
    {differenceOf(before, after)}
  </>
);

function differenceOf(before: string | undefined, after: string | undefined) {
  if (before === undefined) return <Mark shape="+" word="baru" look="more" />;
  if (after === undefined) return <Mark shape="−" word="hilang" look="less" />;
  const [from, to] = [amountOf(before), amountOf(after)];
  if (from === undefined || to === undefined) return <Mark shape="≠" word="berubah" look="other" />;
  const by = isCount(before) && isCount(after) ? ` ${number(Math.abs(to - from))}` : "";
  return to > from ? (
    <Mark shape="▲" word={`bertambah${by}`} look="more" />
  ) : (
    <Mark shape="▼" word={`berkurang${by}`} look="less" />
  );
}

const isCount = (text: string) => /^[\d.]+$/.test(text);

/** Returns the number of a text as Indonesians write it; undefined if it is none. */
function amountOf(text: string): number | undefined {
  const [, digits] = /^(?:Rp\s?)?(-?\d[\d.]*(?:,\d+)?)(?:\s?%)?$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(".", "").replace(",", "."));
}
