import { number, percent, rupiah } from "../../../ui/format";
import { Cut } from "../../../ui/section";
import type { Effect } from "./use-saving";

/** Says what a draft would change: findings, completeness, costs, services. */
export function EffectNote({ effect: { findings, completeness, costs, services } }: { effect: Effect }) {
  const costsDiffer = costs.before.annualRupiah !== costs.after.annualRupiah;
  return (
    <div class="note">
      <p>
        <strong>Bila disimpan</strong> (belum ada yang ditulis):
      </p>
      <ul>
        <li>
          {number(findings.totalSolved)} temuan selesai, {number(findings.totalNew)} temuan baru.
        </li>
        {completeness.map(({ label, before, after }) => (
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
    </div>
  );
}

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
