import { day } from "../../ui/format";
import { Empty } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import type { Indicator } from "./indicator";
import { nameColumn, originColumn } from "./register";

type Document = Indicator["documents"][number];

const unrecorded = <em>belum tercatat</em>;

/** Documents that are recorded as evidence of an indicator. */
export function Documents({ documents }: Pick<Indicator, "documents">) {
  if (documents.length === 0) return <Empty>Dokumen bukti bagi indikator ini belum tercatat.</Empty>;
  return <Table caption={`${documents.length} dokumen`} rows={documents} columns={columns} keyOf={({ ref }) => ref} />;
}

const columns: readonly Column<Document>[] = [
  nameColumn("Dokumen"),
  { title: "Nomor", cell: ({ number }) => number ?? unrecorded },
  { title: "Tanggal", cell: ({ issuedOn }) => day(issuedOn) || unrecorded },
  { title: "Tanggal reviu", cell: ({ reviewedOn }) => day(reviewedOn) || unrecorded },
  originColumn,
];
