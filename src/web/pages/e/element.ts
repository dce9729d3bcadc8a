import type { PageElementQuery } from "../../answers";

/** Element as its page requests it. */
export type Element = NonNullable<PageElementQuery["element"]>;
