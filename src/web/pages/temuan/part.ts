import type { PageTemuanQuery } from "../../answers";
import type { Address } from "../../app/page";
import type { Asked } from "./asked";

/** Input of the parts of the page. */
export interface PartProps {
  answer: PageTemuanQuery;
  asked: Asked;
  address: Address;
}
