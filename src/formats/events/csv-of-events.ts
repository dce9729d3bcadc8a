import { GraphQLInt, GraphQLString } from "graphql";
import type { Row } from "../../database/database.js";
import type { EventName } from "../../record/events/event.js";
import type { Column } from "../workbook/column.js";
import { csvOf } from "../workbook/csv.js";
import { readColumn } from "../workbook/read-rows.js";
import { toCell } from "../workbook/to-cell.js";

/** Indonesian names of events, for people. */
const labels: Record<EventName, string> = {
  SIGNED_IN: "Masuk",
  SIGN_IN_FAILED: "Gagal masuk",
  SIGNED_OUT: "Keluar",
  ACCOUNT_CHANGED: "Akun diubah",
  ORIGINS_ERASED: "Asal peristiwa dihapus",
  REFUSED: "Ditolak",
  READ_RESTRICTED: "Data rahasia dibaca",
  EXPORTED_RESTRICTED: "Data rahasia diekspor",
  RECORD_READ: "Catatan dibaca",
  EVENTS_LOST: "Peristiwa tidak tercatat",
};

const columns: Column[] = [
  readColumn("Waktu", "at", GraphQLString),
  readColumn("Peristiwa", "label", GraphQLString),
  readColumn("Akun", "account", GraphQLString),
  readColumn("Peran", "roles", GraphQLString, true),
  readColumn("Pokok", "subject", GraphQLString),
  readColumn("Rincian", "detail", GraphQLString),
  readColumn("Elemen", "refs", GraphQLString, true),
  readColumn("Jumlah", "count", GraphQLInt),
  readColumn("Permintaan", "requestId", GraphQLString),
  readColumn("Rantai", "server", GraphQLString),
  readColumn("Nomor", "number", GraphQLInt),
];

const ofOrigins: Column[] = [
  readColumn("Subjek", "subject", GraphQLString),
  readColumn("Alamat", "address", GraphQLString),
  readColumn("Peramban atau Program", "client", GraphQLString),
];

/** Writes pages of events as CSV with Indonesian headers; with the columns of their origins, if they have been read. */
export function csvOfEvents(pages: AsyncIterable<Row[]>, withOrigins: boolean): AsyncIterable<string> {
  return csvOf(withOrigins ? [...columns, ...ofOrigins] : columns, cellsOf(pages, withOrigins));
}

async function* cellsOf(pages: AsyncIterable<Row[]>, withOrigins: boolean) {
  const cells = (from: Row, of: Column[]) =>
    of.map(column => toCell(from[column.name], column, { winners: new Map() }));
  for await (const rows of pages)
    yield rows.map(row => [
      ...cells({ ...row, label: labels[row.event as EventName] }, columns),
      ...(withOrigins ? cells(row.origin ?? {}, ofOrigins) : []),
    ]);
}
