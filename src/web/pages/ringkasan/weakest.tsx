import type { PageRingkasanQuery } from "../../answers";
import { number } from "../../ui/format";
import { addressOfImpact, ElementLink } from "../../ui/links";
import { Missing } from "../../ui/missing";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";

type Point = NonNullable<PageRingkasanQuery["singlePointsOfFailure"]>["nodes"][number];

/** The elements whose failure stops most services. */
export function Weakest({ points }: { points: PageRingkasanQuery["singlePointsOfFailure"] }) {
  return (
    <Section title="Lima titik terlemah">
      {!points && <Missing />}
      {points?.totalCount === 0 && (
        <Empty>
          Ketergantungan layanan belum tercatat. Catat aplikasi pendukung layanan dan tempat aplikasi itu berjalan.
        </Empty>
      )}
      {points && points.totalCount > 0 && (
        <Table
          caption="Bila gagal, layanan terbanyak berhenti"
          rows={points.nodes}
          columns={[
            { title: "Komponen", cell: ({ elements }) => <Chain elements={elements} /> },
            { title: "Layanan berhenti", cell: stopped, isNumber: true },
            { title: "Perangkat daerah", cell: ({ opds }) => number(opds), isNumber: true },
          ]}
        />
      )}
    </Section>
  );
}

const stopped = ({ stops, elements }: Point) => <a href={addressOfImpact(elements.slice(0, 1))}>{number(stops)}</a>;

function Chain({ elements: [first, ...others] }: { elements: Point["elements"] }) {
  if (!first) return <em>tidak dapat Anda lihat</em>;
  return (
    <>
      <ElementLink element={first} />
      <small> {first.kindLabel.join("")}</small>
      {others.length > 0 && <small>, beserta {number(others.length)} komponen serangkai</small>}
    </>
  );
}
