import type { PageCariQuery } from "../../answers";
import type { Asked } from "./asked";

/** Input of the parts of the page. */
export interface PartProps {
  answer: PageCariQuery;
  asked: Asked;
  /** Parameters of the address. */
  search: URLSearchParams;
}

/** Element as a row of the page. */
export type Entry = NonNullable<PageCariQuery["campuran"]>[number]["element"];

/** Returns the label of a kind. */
export const labelOf = ({ metamodel }: PageCariQuery, kind: string): string =>
  metamodel.kinds.find(({ name }) => name === kind)?.label ?? "Elemen lain";
