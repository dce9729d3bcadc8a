import type { PageBuktiQuery } from "../../answers";

/** Evidence of the chosen indicator. */
export type Indicator = NonNullable<PageBuktiQuery["evidence"]>["indicators"][number];
