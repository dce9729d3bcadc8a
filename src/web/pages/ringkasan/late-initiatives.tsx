import type { PageRingkasanQuery } from "../../answers";
import { day } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Cut, Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";

/** Initiatives of the roadmap that should have ended and have not. */
export function LateInitiatives({ initiatives: { nodes, totalCount } }: Pick<PageRingkasanQuery, "initiatives">) {
  return (
    <Section title="Kegiatan peta rencana yang terlambat">
      {totalCount === 0 && <Empty>Kegiatan yang lewat batas waktunya belum tercatat.</Empty>}
      {nodes.length > 0 && (
        <Table
          caption="Batas waktunya sudah lewat, belum selesai"
          rows={nodes}
          columns={[
            { title: "Kegiatan", cell: initiative => <ElementLink element={initiative} /> },
            { title: "Seharusnya selesai", cell: ({ endsOn }) => day(endsOn) },
            { title: "Status", cell: ({ status }) => status.join("") || <em>belum tercatat</em> },
            { title: "Penanggung jawab", cell: ({ responsible }) => responsible?.name ?? <em>belum tercatat</em> },
          ]}
        />
      )}
      <Cut shown={nodes.length} total={totalCount} />
      <p>
        <a href="/rencana">Seluruh peta rencana</a>
      </p>
    </Section>
  );
}
