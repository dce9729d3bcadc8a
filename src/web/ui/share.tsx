import { percent } from "./format";
import "./share.css";

/** Share of 1 as a percentage with a bar; the number comes first, so that nobody needs the bar. Null: nothing to count. */
export function Share({ value }: { value: number | null | undefined }) {
  if (value === null || value === undefined) return <em>belum tercatat</em>;
  return (
    <span class="share">
      {percent(value)} <span class="bar" aria-hidden="true" style={{ "--share": value }} />
    </span>
  );
}
