import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { day as dayInWords, number } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { ownedWithin } from "../../ui/opds";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";
import { type Living, phaseOf } from "./lifecycle";
import { Plan } from "./plan";
import { Support } from "./support";

interface LifecycleProps {
  answer: PageRencanaQuery;
  address: Place;
  asked: Asked;
}

/** Phases of the applications with their days, past and future ones included, and what is planned to be new. */
export function Lifecycle({ answer: { lifecycle, newcomers }, address, asked }: LifecycleProps) {
  if (!lifecycle || !newcomers) return null;
  const sent = { filter: JSON.stringify(ownedWithin(asked.opd)), validity: "ALL", at: asked.at };
  return (
    <>
      <p>
        Fase dihitung dari status aplikasi, hari mulai dan berakhirnya, dukungan pabrikan, dan rencana arsitektur
        target. Aplikasi menuju akhir bila ada rencana penggantinya, hari berakhirnya tercatat, atau dukungannya
        berakhir dalam 24 bulan.
      </p>
      <Section title="Fase aplikasi" id="fase">
        {lifecycle.totalCount === 0 ? (
          <Empty>Aplikasi belum tercatat.</Empty>
        ) : (
          <Phases list={lifecycle} asked={asked} />
        )}
        <NextOfList address={address} list={lifecycle} />
        <Downloads files={tables("applications", address.search, sent)} />
      </Section>
      <Section title="Aplikasi baru dalam rencana" id="baru">
        {newcomers.totalCount === 0 ? (
          <Empty>Aplikasi baru dalam arsitektur target belum tercatat.</Empty>
        ) : (
          <Newcomers list={newcomers} />
        )}
      </Section>
    </>
  );
}

const Phases = ({ list, asked: { day } }: { list: NonNullable<PageRencanaQuery["lifecycle"]>; asked: Asked }) => (
  <Table
    caption={`${number(list.totalCount)} aplikasi, menurut nama`}
    rows={list.nodes}
    keyOf={({ ref }) => ref}
    columns={[
      { title: "Aplikasi", cell: each => <ElementLink element={each} /> },
      { title: "Perangkat daerah", cell: ({ responsible }) => responsible?.name ?? <em>belum tercatat</em> },
      { title: "Fase", cell: each => <Phase application={each} day={day} /> },
      { title: "Mulai", cell: ({ validFrom }) => dayInWords(validFrom) || <em>belum tercatat</em> },
      { title: "Dukungan sampai", cell: ({ supportUntil }) => <Support until={supportUntil} today={day} /> },
      { title: "Berakhir", cell: ({ validUntil }) => dayInWords(validUntil) },
      { title: "Rencana", cell: ({ replacedBy }) => <Plan list={replacedBy} /> },
    ]}
  />
);

function Phase({ application, day }: { application: Living; day: string }) {
  const found = phaseOf(application, day);
  if (!found) return <em>belum tercatat</em>;
  return (
    <>
      {found.phase} {found.because && <small>({found.because})</small>}
    </>
  );
}

const Newcomers = ({ list: { nodes, totalCount } }: { list: NonNullable<PageRencanaQuery["newcomers"]> }) => (
  <Table
    caption={`${number(totalCount)} aplikasi baru`}
    rows={nodes}
    keyOf={({ ref }) => ref}
    columns={[
      { title: "Aplikasi", cell: each => <ElementLink element={each} /> },
      { title: "Perangkat daerah", cell: ({ responsible }) => responsible?.name ?? <em>belum tercatat</em> },
      { title: "Mulai", cell: ({ validFrom }) => dayInWords(validFrom) || <em>belum tercatat</em> },
    ]}
  />
);
