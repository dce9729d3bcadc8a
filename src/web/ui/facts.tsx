import type { ComponentChildren } from "preact";

/** Pairs of label and value; an absent value is "belum tercatat". */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === "" ? <em>belum tercatat</em> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
