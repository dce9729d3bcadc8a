import { ElementLink } from "../../ui/links";
import { OpdLink } from "../../ui/opd-link";
import { Empty } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { type Entry, labelOf, type PartProps } from "./part";

interface EntriesProps {
  rows: readonly Entry[];
  answer: PartProps["answer"];
  caption: string;
  /** True if all rows have the kind that the caption names. */
  isOneKind?: boolean;
}

/** Table of found elements. */
export function Entries({ rows, answer, caption, isOneKind = false }: EntriesProps) {
  if (rows.length === 0)
    return (
      <Empty>
        Belum tercatat, atau tidak cocok dengan pilihan ini. Coba kata lain, sebagian nama, atau lepaskan pilihan.
      </Empty>
    );
  const kind: Column<Entry> = { title: "Jenis", cell: row => labelOf(answer, row.kind) };
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ ref }) => ref}
      columns={[
        { title: "Nama", cell: row => <ElementLink element={row} /> },
        ...(isOneKind ? [] : [kind]),
        { title: "Kode", cell: ({ code }) => code },
        { title: "Perangkat daerah", cell: ({ responsible }) => (responsible ? <OpdLink opd={responsible} /> : "") },
      ]}
    />
  );
}
