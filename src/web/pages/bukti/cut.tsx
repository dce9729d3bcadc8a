import { withOnly } from "../../ui/links";
import { Cut } from "../../ui/section";
import { parametersOf } from "./asked";
import type { PartProps } from "./view";

type ReportProps = Pick<PartProps, "asked" | "address">;

/** Returns the address of the report as a workbook, which has all rows of the same document. */
export const fileOf = ({ asked, address }: ReportProps): string =>
  withOnly("/export/bukti.xlsx", address.search, parametersOf(asked));

/** Says that only a part of a list is shown, and which file has all of it; nothing if all of it is shown. */
export const CutOfReport = ({ shown, total, ...report }: ReportProps & { shown: number; total: number }) => (
  <>
    <Cut shown={shown} total={total} />
    {shown < total && (
      <p class="cut">
        Daftar lengkapnya ada dalam <a href={fileOf(report)}>laporan XLSX</a>.
      </p>
    )}
  </>
);
