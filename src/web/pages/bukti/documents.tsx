import { Empty } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { dayColumn, textColumn } from "./cells";
import type { Indicator } from "./indicator";
import { nameColumn, originColumn } from "./register";

type Document = Indicator["documents"][number];

/** Documents that are recorded as evidence of an indicator. */
export function Documents({ documents }: Pick<Indicator, "documents">) {
  if (documents.length === 0) return <Empty>Dokumen bukti bagi indikator ini belum tercatat.</Empty>;
  return <Table caption={`${documents.length} dokumen`} rows={documents} columns={columns} keyOf={({ ref }) => ref} />;
}

const columns: readonly Column<Document>[] = [
  nameColumn("Dokumen"),
  textColumn("Nomor", ({ number }) => number),
  dayColumn("Tanggal", ({ issuedOn }) => issuedOn),
  dayColumn("Tanggal reviu", ({ reviewedOn }) => reviewedOn),
  originColumn,
];
