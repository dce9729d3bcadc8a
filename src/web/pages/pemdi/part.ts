import type { PemdiIndicatorFragment } from "../../answers";
import type { Address } from "../../app/page";
import type { Asked } from "./asked";

/** Input of the parts of the page; `Answer` is that of their document. */
export interface PartProps<Answer> {
  answer: Answer;
  asked: Asked;
  address: Address;
}

/** Figure of an indicator: n of N. */
export type Figure = PemdiIndicatorFragment["figures"][number];
