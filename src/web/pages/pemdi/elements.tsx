import type { Address } from "../../app/page";
import { number } from "../../ui/format";
import { addressOfForm, Downloads, ElementLink } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { OpdLink } from "../../ui/opd-link";
import { labelIn } from "../../ui/options";
import { Empty, isSample, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { type Asked, evidenceFiles, states } from "./asked";
import { listId } from "./figure-links";
import { Effect } from "./figures";
import type { Found } from "./indicator";

type Row = Found["nodes"][number];

interface ElementsProps {
  found: Found;
  asked: Asked;
  address: Address;
}

/** Elements of the figures, 25 a page, each with its next step. */
export const Elements = ({ found, asked, address }: ElementsProps) => (
  <Section title="Daftar" id={listId}>
    {found.totalCount === 0 ? (
      <Empty>
        {asked.state === "MISSING"
          ? "Tidak ada yang masih kurang untuk pilihan ini."
          : "Elemen untuk pilihan ini belum tercatat. Lepaskan sebuah pilihan untuk melihat yang lain."}
      </Empty>
    ) : (
      <Table caption={captionOf(found, asked)} rows={found.nodes} columns={columnsOf(asked)} />
    )}
    <NextOfList address={address} list={found} />
    <Downloads files={evidenceFiles(asked, address.search)} />
  </Section>
);

/** Says how many rows there are, and of which figure if one is chosen. */
function captionOf({ totalCount, nodes }: Found, { figure }: Asked): string {
  const rows = `${number(totalCount)} baris`;
  return figure && nodes[0] ? `${nodes[0].text}: ${rows}` : rows;
}

/** Returns the columns; that of the figure only where several are listed. */
const columnsOf = ({ figure }: Asked) => columns.filter(column => column !== figureOfRow || !figure);

const figureOfRow: Column<Row> = { title: "Angka", cell: ({ text }) => text };

const columns: Column<Row>[] = [
  {
    title: "Elemen",
    cell: ({ element }) => (
      <>
        <ElementLink element={element} />{" "}
        <small>
          {element.kindLabel[0]}
          {isSample(element) && " (contoh)"}
        </small>
      </>
    ),
  },
  figureOfRow,
  {
    title: "Keadaan",
    cell: ({ state, severity }) => (
      <>
        {labelIn(states, state)} {severity && <Effect value={severity} />}
      </>
    ),
  },
  {
    title: "Perangkat daerah",
    cell: ({ element: { responsible } }) => (responsible ? <OpdLink opd={responsible} /> : <em>belum tercatat</em>),
  },
  { title: "Langkah berikutnya", cell: row => row.state === "MISSING" && <NextStep element={row.element} /> },
];

/** Link to the form of an element; to whoever may not change it, the office that may. */
function NextStep({ element: { ref, name, responsible, viewerCan } }: Pick<Row, "element">) {
  if (viewerCan.update || viewerCan.relate)
    return (
      <a href={addressOfForm(ref)} aria-label={`Lengkapi di meja kerja: ${name}`}>
        Lengkapi di meja kerja
      </a>
    );
  return <>Mintalah {responsible ? `operator ${responsible.name}` : "Admin Arsitektur"} melengkapinya.</>;
}
