import type { PageRencanaQuery } from "../../answers";
import type { Address } from "../../app/page";
import { day, number, rupiah } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextPage } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { askedBy, variablesOf } from "./asked";
import { BarPicture } from "./bar-picture";

type Found = NonNullable<PageRencanaQuery["bars"]>;

/** Initiatives of the chosen years as bars, with their table. */
export function Bars({ found, address }: { found: Found; address: Address }) {
  const { nodes, totalCount, pageInfo } = found;
  const { from, until, day: today } = askedBy(address);
  const { bars } = variablesOf(address);
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
      <NextPage
        address={address}
        shown={nodes.length}
        total={totalCount}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
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
