import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { ElementCell } from "../../ui/element-list";
import { day, number } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, isSample, SampleBanner } from "../../ui/section";
import { Table } from "../../ui/table";

type Found = NonNullable<PageCakupanQuery["decisions"]>;

/** Decisions that set a gap, an overlap or a finding aside. */
export function Decisions({ found, address }: { found: Found; address: Place }) {
  const { nodes, totalCount } = found;
  if (totalCount === 0)
    return (
      <Empty>
        Keputusan belum tercatat. Kesenjangan yang bukan kewenangan, atau pasangan yang bukan duplikat, dikesampingkan
        dengan <a href="/meja/baru/Decision">mencatat keputusan</a>.
      </Empty>
    );
  return (
    <>
      <SampleBanner isSample={nodes.some(isSample)} />
      <p>Keputusan mengesampingkan kesenjangan, tumpang tindih, atau temuan; alasannya tetap terbaca di sini.</p>
      <Table
        caption={`${number(totalCount)} keputusan`}
        rows={nodes}
        keyOf={({ ref }) => ref}
        columns={[
          { title: "Keputusan", cell: each => <ElementLink element={each} /> },
          { title: "Jenis", cell: ({ labels }) => labels.join(", ") || <em>belum tercatat</em> },
          { title: "Alasan", cell: ({ reason }) => reason ?? <em>belum tercatat</em> },
          { title: "Mengenai", cell: ({ concerns }) => concerns.totalCount > 0 && <ElementCell list={concerns} /> },
          { title: "Berlaku sampai sebelum", cell: ({ until }) => day(until) || "tanpa batas" },
        ]}
      />
      <NextOfList address={address} list={found} />
      <Downloads files={tables("decisions", address.search)} />
    </>
  );
}
