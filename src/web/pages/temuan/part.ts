import type { PageTemuanQuery } from "../../answers";
import type { Address } from "../../app/page";
import { opdsAmong } from "../../ui/opds";
import type { Asked } from "./asked";

/** Input of the parts of the page. */
export interface PartProps {
  answer: PageTemuanQuery;
  asked: Asked;
  address: Address;
}

/** Returns the OPDs that have entries. */
export const opdsOf = ({ statistics }: PageTemuanQuery) => opdsAmong(statistics?.byOpd ?? []);
