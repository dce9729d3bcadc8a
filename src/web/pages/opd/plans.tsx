import type { PageOpdQuery } from "../../answers";
import { ElementList } from "../../ui/element-list";
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
    <ElementList
      elements={nodes.map(({ element, services }) => ({ ...element, services }))}
      total={totalCount}
      remark={remarkOn}
    />
  </>
);

type Changed = Opd["transition"]["nodes"][number];

const remarkOn = ({ kindLabel, planned, validFrom, services }: Changed["element"] & Pick<Changed, "services">) =>
  [
    ...kindLabel,
    ...planned,
    validFrom && `sejak ${day(validFrom)}`,
    services > 0 && `mengenai ${number(services)} layanan`,
  ]
    .filter(Boolean)
    .join(" · ");
