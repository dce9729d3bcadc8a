import { ElementCell } from "../../ui/element-list";
import { day } from "../../ui/format";
import type { Column } from "../../ui/table";

/** Mark of a value that is not recorded. */
export const unrecorded = <em>belum tercatat</em>;

/** Shows a text or labels; "belum tercatat" without any. */
export const recordedText = (value: string | readonly string[] | null) => [value ?? []].flat().join(", ") || unrecorded;

/** Shows a text, or says that the viewer may not see the property. */
export const textUnlessRedacted = (value: string | null, property: string, redacted: readonly string[]) =>
  redacted.includes(property) ? <em>tidak dapat Anda lihat</em> : recordedText(value);

/** Shows a day; "belum tercatat" without one. */
export const recordedDay = (value: string | null) => day(value) || unrecorded;

type List = Parameters<typeof ElementCell>[0]["list"];

/** Returns a column of the elements of a list of a row. */
export const listColumn = <Row,>(title: string, listOf: (row: Row) => List): Column<Row> => ({
  title,
  cell: row => <ElementCell list={listOf(row)} />,
});

/** Returns a column of a text or labels. */
export const textColumn = <Row,>(
  title: string,
  textOf: (row: Row) => string | readonly string[] | null,
): Column<Row> => ({ title, cell: row => recordedText(textOf(row)) });

/** Returns a column of a day. */
export const dayColumn = <Row,>(title: string, dayOf: (row: Row) => string | null): Column<Row> => ({
  title,
  cell: row => recordedDay(dayOf(row)),
});
