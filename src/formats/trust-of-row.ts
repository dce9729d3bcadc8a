import type { Row } from "../database/database.js";

/** A relation that is told in a cell can be trusted as far as its row: `provenance` and `source`, where the row has them. */
export const trustOfRow = ({ provenance, source }: Row): Row => ({
  ...(provenance && { provenance }),
  ...(source && { source }),
});
