import type { Filter } from "../repository/elements/filter.js";

/** Applications in use; one without a recorded state counts as in use. */
export const inUse: Filter = { NOT: { applicationStatus: { in: ["INACTIVE", "IN_DEVELOPMENT"] } } };
