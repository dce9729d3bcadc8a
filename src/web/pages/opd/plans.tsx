import type { PageOpdQuery } from "../../answers";
import { day, number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Missing } from "../../ui/missing";
import { Cut, Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Opd } from "./report";

type PlansProps = Pick<PageOpdQuery, "initiatives"> & { opd: Opd };

/** Initiatives of a department, and the changes of its architecture that they lead to. */
export function Plans({ initiatives, opd: { transition } }: PlansProps) {
  return (
    <Section title="Kegiatan peta rencana">
      {!initiatives && <Missing />}
      {initiatives?.totalCount === 0 && <Empty>Kegiatan peta rencana belum tercatat.</Empty>}
      {initiatives && initiatives.totalCount > 0 && (
        <Table
          caption={`${number(initiatives.totalCount)} kegiatan`}
          rows={initiatives.nodes}
          columns={[
            { title: "Kegiatan", cell: initiative => <ElementLink element={initiative} /> },
            { title: "Mulai", cell: ({ startsOn }) => day(startsOn) || <em>belum tercatat</em> },
            { title: "Selesai", cell: ({ endsOn }) => day(endsOn) || <em>belum tercatat</em> },
            { title: "Status", cell: ({ status }) => status.join("") || <em>belum tercatat</em> },
          ]}
        />
      )}
      <Cut shown={initiatives?.nodes.length ?? 0} total={initiatives?.totalCount ?? 0} />
      {transition.totalCount > 0 && <Changes transition={transition} />}
    </Section>
  );
}

const Changes = ({ transition: { nodes, totalCount } }: Pick<Opd, "transition">) => (
  <>
    <h3>Arsitektur target</h3>
    <ul>
      {nodes.map(({ element, services }) => (
        <li key={element.ref}>
          <ElementLink element={element} />{" "}
          <small>
            {[
              element.kindLabel.join(""),
              element.planned.join(""),
              element.validFrom && `sejak ${day(element.validFrom)}`,
            ]
              .filter(Boolean)
              .join(" · ")}
            {services > 0 && ` · mengenai ${number(services)} layanan`}
          </small>
        </li>
      ))}
    </ul>
    <Cut shown={nodes.length} total={totalCount} />
  </>
);
