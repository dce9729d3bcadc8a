import type { PageTemuanQuery } from "../../answers";
import type { Address } from "../../app/page";
import { opdsAmong, withChosen } from "../../ui/opds";
import type { Asked } from "./asked";

/** Input of the parts of the page. */
export interface PartProps {
  answer: PageTemuanQuery;
  asked: Asked;
  address: Address;
}

/** Returns code and name of each OPD that has entries, by name; the chosen one is always among them. */
export const opdsOf = ({ statistics }: PageTemuanQuery, { opd }: Asked) =>
  withChosen(opdsAmong(statistics?.byOpd ?? []), opd);
