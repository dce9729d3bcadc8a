import type { ComponentChildren } from "preact";
import type { EvidenceRowFragment } from "../../answers";
import { number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Empty, isSample, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { textColumn, unrecorded } from "./cells";
import { CutOfReport } from "./cut";
import type { PartProps } from "./view";

interface RegisterProps<Row> extends Pick<PartProps, "asked" | "address"> {
  title: string;
  /** Id of the part of the page. */
  id: string;
  /** Rows of the register; undefined if the report has no such register. */
  list: { totalCount: number; nodes: readonly Row[] } | null | undefined;
  /** Rows that are recorded in the scope, with those that were left out. */
  all: { totalCount: number } | null | undefined;
  columns: readonly Column<Row>[];
  /** Stands before the rows. Default: nothing. */
  children?: ComponentChildren;
}

/** Register of a report: its rows with their number out of all, and a line where it was cut. */
export function Register<Row>({ title, id, list, all, columns, children, asked, address }: RegisterProps<Row>) {
  if (!list) return null;
  const { nodes, totalCount } = list;
  const recorded = all?.totalCount ?? totalCount;
  return (
    <div class="register">
      <Section title={title} id={id}>
        {recorded === 0 && <Empty>Dalam lingkup ini belum tercatat.</Empty>}
        {recorded > 0 && nodes.length === 0 && (
          <Empty>0 dari {number(recorded)} baris yang tercatat dalam lingkup: semuanya data contoh.</Empty>
        )}
        {nodes.length > 0 && children}
        {nodes.length > 0 && (
          <Table
            caption={`${number(nodes.length)} baris dari ${number(recorded)} yang tercatat dalam lingkup`}
            rows={nodes}
            columns={columns}
          />
        )}
        <CutOfReport shown={nodes.length} total={totalCount} asked={asked} address={address} />
      </Section>
    </div>
  );
}

/** Returns the first column: name and code of an element. */
export const nameColumn = (title: string): Column<Pick<EvidenceRowFragment, "ref" | "code" | "name">> => ({
  title,
  cell: element => (
    <>
      <ElementLink element={element} /> <small class="code">{element.code}</small>
    </>
  ),
});

type Originated = Pick<EvidenceRowFragment, "provenance" | "trust" | "source">;

/** Provenance of a row with its source; an invented one is marked. */
const Origin = ({ row }: { row: Originated }) => (
  <>
    {isSample(row) && <strong>CONTOH. </strong>}
    {row.trust.length === 0 ? unrecorded : !isSample(row) && row.trust.join(", ")}
    {row.source && <small> {row.source}</small>}
  </>
);

/** Last column of every list: provenance and source. */
export const originColumn: Column<Originated> = { title: "Keyakinan data", cell: row => <Origin row={row} /> };

/** Last columns of every register: owner and provenance. */
export const beside: readonly Column<EvidenceRowFragment>[] = [
  textColumn("Pemilik", ({ ownedBy }) => ownedBy?.name ?? null),
  originColumn,
];
