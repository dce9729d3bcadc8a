import { number } from "./format";
import { Empty } from "./section";
import { Share } from "./share";
import { Table } from "./table";

interface Group {
  label: string;
  elements: number;
  filled: number;
  applicable: number;
  share: number;
}

interface CompletenessByKindProps {
  completeness: { filled: number; applicable: number; byKind: readonly Group[] };
}

/** Mandatory metadata that is recorded of what an OPD owns, by kind of element. */
export function CompletenessByKind({ completeness: { filled, applicable, byKind } }: CompletenessByKindProps) {
  if (byKind.length === 0) return <Empty>Belum ada elemen yang tercatat sebagai milik perangkat daerah ini.</Empty>;
  return (
    <Table
      caption={`Metadata wajib yang tercatat: ${number(filled)} dari ${number(applicable)} isian`}
      rows={byKind}
      keyOf={({ label }) => label}
      columns={[
        { title: "Jenis", cell: ({ label }) => label },
        { title: "Elemen", cell: ({ elements }) => number(elements), isNumber: true },
        { title: "Tercatat", cell: ({ share }) => <Share value={share} />, isNumber: true },
        { title: "Belum", cell: group => number(group.applicable - group.filled), isNumber: true },
      ]}
    />
  );
}
