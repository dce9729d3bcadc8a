import { lettersOf } from "../../../metamodel/define/index.js";
import type { Column } from "../column.js";

/** Column with the reasons why a row was refused. Imports do not read it. */
export const refusalColumn: Column = {
  header: "Alasan ditolak",
  name: "refusal",
  holds: { as: "VALUE", type: () => String, list: false },
  need: "OPTIONAL",
  hint: "Tidak dibaca saat diimpor.",
};

/** Returns true for the title of the column with the reasons. */
export const isRefusalTitle = (title: string): boolean => lettersOf(title) === lettersOf(refusalColumn.header);
