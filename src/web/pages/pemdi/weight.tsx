import type { PemdiIndicatorFragment } from "../../answers";
import { number } from "../../ui/format";

/** Weight of an indicator, and the remark of the seeds where sources differ about it. */
export const Weight = ({ indicator: { weightPercent, description } }: Pick<PemdiIndicatorFragment, "indicator">) => (
  <>
    {weightPercent === null ? <em>belum tercatat</em> : `${number(weightPercent)} %`}
    {description && `. ${description}`}
  </>
);
