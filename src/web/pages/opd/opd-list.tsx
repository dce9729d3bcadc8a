import type { PageOpdQuery } from "../../answers";
import type { Address } from "../../app/page";
import { number } from "../../ui/format";
import { NextOfList } from "../../ui/next-page";
import { OpdLink } from "../../ui/opd-link";
import { Empty, isSample, SampleBanner } from "../../ui/section";
import { Table } from "../../ui/table";

type Opds = NonNullable<PageOpdQuery["opds"]>;

/** All departments, to pick one. */
export function OpdList({ opds, address }: { opds: Opds; address: Address }) {
  const { nodes, totalCount } = opds;
  if (totalCount === 0)
    return (
      <Empty>
        Perangkat daerah belum tercatat. Isi lembar Perangkat Daerah pada templat di <a href="/meja">Meja kerja</a>.
      </Empty>
    );
  return (
    <>
      <SampleBanner isSample={nodes.some(isSample)} />
      <p>Pilih satu untuk melihat laporannya.</p>
      <Table
        caption={`${number(totalCount)} perangkat daerah`}
        rows={nodes}
        keyOf={({ code }) => code}
        columns={[
          { title: "Nama", cell: ({ code, name }) => <OpdLink opd={{ code, name }} /> },
          { title: "Kode", cell: ({ code }) => <small>{code}</small> },
          { title: "Jenis", cell: ({ sort }) => sort.join("") },
          { title: "Unit", cell: ({ units }) => number(units.totalCount), isNumber: true },
        ]}
      />
      <NextOfList address={address} list={opds} />
    </>
  );
}
