import type { PageRencanaQuery } from "../../answers";
import { ElementCell } from "../../ui/element-list";
import { day, number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Cut, Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";

type Found = NonNullable<PageRencanaQuery["late"]>;

/** Initiatives that should be over, who is in charge, and the services that wait for them. */
export function Late({ found: { nodes, totalCount }, asked: { at } }: { found: Found; asked: Asked }) {
  return (
    <Section title="Terlambat" id="terlambat">
      {totalCount === 0 ? (
        <Empty>Kegiatan yang melewati hari selesainya {at ? `pada ${day(at)}` : "hari ini"} belum tercatat.</Empty>
      ) : (
        <Table
          caption={`${number(totalCount)} kegiatan melewati hari selesainya, yang terlama dahulu`}
          rows={nodes}
          keyOf={({ ref }) => ref}
          columns={[
            { title: "Kegiatan", cell: each => <ElementLink element={each} /> },
            { title: "Seharusnya selesai", cell: ({ endsOn }) => day(endsOn) },
            { title: "Status", cell: ({ status }) => status[0] ?? <em>belum tercatat</em> },
            {
              title: "Penanggung jawab (UIC)",
              cell: ({ responsible }) => responsible?.name ?? <em>belum tercatat</em>,
            },
            { title: "Pelaksana", cell: ({ executedBy }) => <ElementCell list={executedBy} /> },
            { title: "Layanan yang menunggu", cell: ({ impact }) => <ElementCell list={waiting(impact)} /> },
          ]}
        />
      )}
      <Cut shown={nodes.length} total={totalCount} />
    </Section>
  );
}

const waiting = ({ totalCount, nodes }: Found["nodes"][number]["impact"]) => ({
  totalCount,
  nodes: nodes.map(({ element }) => element),
});
