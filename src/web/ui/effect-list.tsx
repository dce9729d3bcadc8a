import type { EffectOfChangeFragment } from "../answers";
import { number, percent, rupiah } from "./format";
import { Cut } from "./section";

/** Difference that a change makes, as the contract answers it. */
export type Effect = EffectOfChangeFragment;

/** Says what a change that is not made yet makes different: findings, completeness, costs, services. */
export function EffectList({ effect: { findings, completeness, costs, services } }: { effect: Effect }) {
  const costsDiffer = costs.before.annualRupiah !== costs.after.annualRupiah;
  return (
    <>
      <ul>
        <li>
          {number(findings.totalSolved)} temuan selesai, {number(findings.totalNew)} temuan baru.
        </li>
        {completeness.filter(isOther).map(({ label, before, after }) => (
          <li key={label}>
            Kelengkapan {label}: {shareOf(before)} menjadi {shareOf(after)}.
          </li>
        ))}
        {costsDiffer && (
          <li>
            Biaya per tahun semua elemen: {amountOf(costs.before)} menjadi {amountOf(costs.after)}.
          </li>
        )}
        {services.map(({ ref, name, before, after }) => (
          <li key={ref}>
            {name}: bergantung pada {number(before)} titik tunggal kegagalan, menjadi {number(after)}.
          </li>
        ))}
      </ul>
      <Findings title="Temuan selesai" rows={findings.solved} total={findings.totalSolved} />
      <Findings title="Temuan baru" rows={findings.new} total={findings.totalNew} />
    </>
  );
}

const isOther = ({ before, after }: Effect["completeness"][number]) => shareOf(before) !== shareOf(after);

const amountOf = ({ annualRupiah }: Effect["costs"]["before"]) =>
  annualRupiah === null ? "belum tercatat" : rupiah(annualRupiah);

const shareOf = (completion: { share: number } | null) =>
  completion ? percent(completion.share) : "elemennya belum tercatat";

interface FindingsProps {
  title: string;
  rows: readonly { name: string; message: string }[];
  total: number;
}

const most = 10;

function Findings({ title, rows, total }: FindingsProps) {
  if (total === 0) return null;
  const shown = rows.slice(0, most);
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {shown.map(({ name, message }) => (
          <li key={name + message}>
            {name}: {message}
          </li>
        ))}
      </ul>
      <Cut shown={shown.length} total={total} />
    </>
  );
}
