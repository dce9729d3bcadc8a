import type { Origin } from "../workbook/column.js";

const names: Record<Origin, string> = {
  SIA: "manual SIA-SPBE",
  TEMPLATE: "templat analis",
  FORM: "formulir daerah",
  ONE_OF_THEM: "manual SIA-SPBE, templat analis, atau formulir daerah",
};

/** Returns the sources of a column in Indonesian. */
export const originText = (origins: readonly Origin[]): string =>
  origins.length === 0
    ? "Kolom tambahan repositori ini, bukan dari SIA-SPBE."
    : `Isian ini ada di ${origins.map(origin => names[origin]).join(" dan ")}.`;
