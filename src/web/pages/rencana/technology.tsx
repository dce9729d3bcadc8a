import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { ElementCell, ElementList } from "../../ui/element-list";
import { FacetFacts } from "../../ui/facet-facts";
import { number } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { type Asked, softwareOf } from "./asked";
import { Support } from "./support";

type Software = NonNullable<PageRencanaQuery["software"]>;

interface TechnologyProps {
  answer: PageRencanaQuery;
  address: Place;
  asked: Asked;
}

/** Catalogue of technology: which version of what runs where and until when it is supported, and what applications are made with. */
export function Technology({ answer: { software, madeWith }, address, asked }: TechnologyProps) {
  if (!software || !madeWith) return null;
  return (
    <>
      <Section title="Perangkat lunak yang dipakai" id="perangkat-lunak">
        {software.totalCount === 0 ? (
          <Empty>
            Perangkat lunak sistem operasi, basis data, dan utilitas belum tercatat. Catat di{" "}
            <a href="/meja">meja kerja</a>.
          </Empty>
        ) : (
          <Products software={software} day={asked.day} />
        )}
        <NextOfList address={address} list={software} />
        <Files search={address.search} asked={asked} />
      </Section>
      <Section title="Aplikasi dibuat dengan" id="aplikasi">
        <FacetFacts facets={madeWith.facets ?? []} titles={properties} absent="belum tercatat" />
      </Section>
    </>
  );
}

const Products = ({ software: { nodes, totalCount }, day: today }: { software: Software; day: string }) => (
  <Table
    caption={`${number(totalCount)} perangkat lunak, menurut produk`}
    rows={nodes}
    keyOf={({ ref }) => ref}
    columns={[
      { title: "Perangkat lunak", cell: each => <ElementLink element={each} /> },
      { title: "Produk", cell: ({ softwareProduct }) => softwareProduct ?? <em>belum tercatat</em> },
      { title: "Versi", cell: ({ softwareVersion }) => softwareVersion ?? <em>belum tercatat</em> },
      { title: "Dukungan sampai", cell: ({ supportUntil }) => <Support until={supportUntil} today={today} /> },
      { title: "Pada perangkat", cell: ({ softwareFor }) => <Hosts list={softwareFor} /> },
      { title: "Aplikasi langsung di atasnya", cell: ({ runs }) => runs.totalCount > 0 && <ElementCell list={runs} /> },
    ]}
  />
);

/** Hosts of a software, each with the number of applications that run there. */
const Hosts = ({ list: { nodes, totalCount } }: { list: Software["nodes"][number]["softwareFor"] }) => (
  <ElementList
    elements={nodes}
    total={totalCount}
    remark={({ runs }) => runs.totalCount > 0 && `${number(runs.totalCount)} aplikasi`}
    look="plain"
  />
);

function Files({ search, asked: { opd, at } }: { search: URLSearchParams; asked: Asked }) {
  return <Downloads files={tables("infrastructures", search, { filter: JSON.stringify(softwareOf(opd)), at })} />;
}

const properties: Readonly<Record<string, string>> = {
  programmingLanguages: "Bahasa pemrograman",
  frameworks: "Kerangka kerja",
  databases: "Basis data",
};
