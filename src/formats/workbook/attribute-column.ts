import type { Column } from "./column.js";

/** Column of attributes from other models, for which the metamodel has no property; last in every sheet. */
export const attributeColumn: Column = {
  header: "Atribut Lain",
  name: "attributes",
  holds: { as: "ATTRIBUTES" },
  need: "OPTIONAL",
  hint: "Nama=nilai, beberapa dipisahkan titik koma.",
};
