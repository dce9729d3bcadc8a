import type { Row } from "../database/database.js";

/** Returns the `provenance` and `source` of a row, which also apply to the relations in its cells. */
export const trustOfRow = ({ provenance, source }: Row): Row => ({
  ...(provenance && { provenance }),
  ...(source && { source }),
});
