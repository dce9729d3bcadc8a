import { day } from "../../ui/format";

/** Last day of support; one that is over has a word for it. */
export function Support({ until, today }: { until: string | null; today: string }) {
  if (until === null) return <em>belum tercatat</em>;
  return (
    <>
      {day(until)} {until < today && <strong>sudah berakhir</strong>}
    </>
  );
}
