import type { Column } from "./column.js";

/** What a model from elsewhere says of an element or a relation beyond the metamodel; the last column of every sheet. */
export const attributeColumn: Column = {
  header: "Atribut Lain",
  name: "attributes",
  holds: { as: "ATTRIBUTES" },
  need: "OPTIONAL",
  hint: "Nama=nilai, beberapa dipisahkan titik koma.",
};
