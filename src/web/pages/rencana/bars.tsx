import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { day, number, rupiah } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { type Asked, variablesOf } from "./asked";
import { BarPicture } from "./bar-picture";

type Found = NonNullable<PageRencanaQuery["bars"]>;

interface BarsProps {
  found: Found;
  address: Place;
  asked: Asked;
}

/** Initiatives of the chosen years as bars, with their table. */
export function Bars({ found, address, asked }: BarsProps) {
  const { nodes, totalCount } = found;
  const { from, until, day: today } = asked;
  const { bars } = variablesOf(asked);
  const sent = { filter: JSON.stringify(bars), plateau: "TO_BE", validity: "ALL" };
  return (
    <Section title={`Kegiatan ${from === until ? from : `${from}–${until}`}`} id="kegiatan">
      {totalCount === 0 ? (
        <Empty>
          Kegiatan pada tahun dan muatan ini belum tercatat. Pilih tahun lain, atau{" "}
          <a href="/meja/baru/Initiative">catat kegiatan</a>.
        </Empty>
      ) : (
        <>
          <BarPicture initiatives={nodes} from={from} until={until} today={today} />
          <InitiativeTable nodes={nodes} total={totalCount} />
        </>
      )}
      <NextOfList address={address} list={found} />
      <Downloads files={tables("initiatives", address.search, sent)} />
    </Section>
  );
}

function InitiativeTable({ nodes, total }: { nodes: Found["nodes"]; total: number }) {
  return (
    <Table
      caption={`${number(total)} kegiatan`}
      rows={nodes}
      keyOf={({ ref }) => ref}
      columns={[
        { title: "Kegiatan", cell: each => <ElementLink element={each} /> },
        { title: "Muatan", cell: ({ stream }) => stream[0] ?? <em>belum tercatat</em> },
        { title: "Mulai", cell: ({ startsOn }) => day(startsOn) || <em>belum tercatat</em> },
        { title: "Selesai", cell: ({ endsOn }) => day(endsOn) || <em>belum tercatat</em> },
        { title: "Status", cell: ({ status }) => status[0] ?? <em>belum tercatat</em> },
        { title: "Penanggung jawab", cell: ({ responsible }) => responsible?.name ?? <em>belum tercatat</em> },
        {
          title: "Anggaran",
          isNumber: true,
          cell: ({ budgetRupiah }) => (budgetRupiah === null ? <em>belum tercatat</em> : rupiah(budgetRupiah)),
        },
      ]}
    />
  );
}
