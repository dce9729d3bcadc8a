import { moment, number } from "../../../ui/format";
import { type Column, Table } from "../../../ui/table";
import { type Delivery, resultOf, type Webhook } from "./webhook";

const columns: readonly Column<Delivery>[] = [
  { title: "Waktu", cell: ({ at }) => moment(at) },
  { title: "Percobaan", cell: ({ attempt }) => number(attempt), isNumber: true },
  { title: "Status HTTP", cell: ({ status }) => status ?? "tanpa jawaban", isNumber: true },
  { title: "Hasil", cell: resultOf },
];

const changes: Column<Delivery> = { title: "Jumlah perubahan", cell: each => number(each.changes), isNumber: true };

/** Last attempts to deliver messages, newest first. A message about an answer has no number of changes. */
export function Deliveries({ webhook: { deliveries, question, url } }: { webhook: Webhook }) {
  if (deliveries.length === 0) return <p class="about">Percobaan pengiriman belum tercatat.</p>;
  return (
    <details class="deliveries">
      <summary>{deliveries.length} percobaan terakhir</summary>
      <Table
        caption={`Percobaan pengiriman ke ${url}, yang terbaru dahulu`}
        columns={question ? columns : [...columns, changes]}
        rows={deliveries}
      />
    </details>
  );
}
