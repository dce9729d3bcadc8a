import type { Address } from "../../app/page";
import { withOnly } from "../../ui/links";
import type { Asked } from "./asked";

interface ReportLinkProps {
  asked: Asked;
  address: Address;
}

/** Link to the printed report of the evidence of an indicator. */
export const ReportLink = ({ asked: { indicator, opd, at }, address: { search, today } }: ReportLinkProps) => (
  <p>
    <a href={withOnly("/bukti", search, { indikator: indicator, opd, pada: at ?? today })}>
      Laporan bukti untuk dicetak
    </a>
  </p>
);
