import type { PageRencanaQuery } from "../../answers";
import { ElementCell } from "../../ui/element-list";
import { number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Cut, Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";

/** Gaps that no initiative closes, and initiatives that close no gap. */
export function Unconnected({ answer: { gaps, unfounded } }: { answer: PageRencanaQuery }) {
  if (!gaps || !unfounded) return null;
  return (
    <>
      <GapsWithoutInitiative gaps={gaps} />
      <InitiativesWithoutGap initiatives={unfounded} />
    </>
  );
}

function GapsWithoutInitiative({ gaps: { nodes, totalCount } }: { gaps: NonNullable<PageRencanaQuery["gaps"]> }) {
  return (
    <Section title="Kesenjangan yang kegiatan penutupnya belum tercatat" id="celah">
      {totalCount === 0 ? (
        <Empty>Kesenjangan seperti ini belum tercatat.</Empty>
      ) : (
        <Table
          caption={`${number(totalCount)} kesenjangan`}
          rows={nodes}
          keyOf={({ ref }) => ref}
          columns={[
            { title: "Kesenjangan", cell: each => <ElementLink element={each} /> },
            { title: "Prioritas", cell: ({ priority }) => priority[0] ?? <em>belum tercatat</em> },
            { title: "Status", cell: ({ status }) => status[0] ?? <em>belum tercatat</em> },
            { title: "Mengenai", cell: ({ concerns }) => <ElementCell list={concerns} /> },
          ]}
        />
      )}
      <Cut shown={nodes.length} total={totalCount} />
    </Section>
  );
}

type Unfounded = NonNullable<PageRencanaQuery["unfounded"]>;

function InitiativesWithoutGap({ initiatives: { nodes, totalCount } }: { initiatives: Unfounded }) {
  return (
    <Section title="Kegiatan yang kesenjangannya belum tercatat" id="tanpa-celah">
      {totalCount === 0 ? (
        <Empty>Kegiatan seperti ini belum tercatat.</Empty>
      ) : (
        <Table
          caption={`${number(totalCount)} kegiatan, dari semua tahun`}
          rows={nodes}
          keyOf={({ ref }) => ref}
          columns={[
            { title: "Kegiatan", cell: each => <ElementLink element={each} /> },
            { title: "Muatan", cell: ({ stream }) => stream[0] ?? <em>belum tercatat</em> },
            { title: "Status", cell: ({ status }) => status[0] ?? <em>belum tercatat</em> },
          ]}
        />
      )}
      <Cut shown={nodes.length} total={totalCount} />
    </Section>
  );
}
