import type { PageRencanaQuery } from "../../answers";
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
            { title: "Pelaksana", cell: ({ executedBy }) => <Names list={executedBy} /> },
            { title: "Layanan yang menunggu", cell: ({ impact }) => <Names list={waiting(impact)} /> },
          ]}
        />
      )}
      <Cut shown={nodes.length} total={totalCount} />
    </Section>
  );
}

interface List {
  totalCount: number;
  nodes: readonly { ref: string; name: string }[];
}

const waiting = ({ totalCount, nodes }: Found["nodes"][number]["impact"]): List => ({
  totalCount,
  nodes: nodes.map(({ element }) => element),
});

/** Links to elements of a list, and the number of those that are not shown. */
export function Names({ list: { nodes, totalCount } }: { list: List }) {
  if (totalCount === 0) return <em>belum tercatat</em>;
  return (
    <ul class="plain">
      {nodes.map(each => (
        <li key={each.ref}>
          <ElementLink element={each} />
        </li>
      ))}
      {nodes.length < totalCount && <li>dan {number(totalCount - nodes.length)} lagi</li>}
    </ul>
  );
}
