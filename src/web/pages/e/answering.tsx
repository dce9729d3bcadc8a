import { Facts } from "../../ui/facts";
import { Joined } from "../../ui/joined";
import { ElementLink, type Named } from "../../ui/links";
import { OpdLink } from "../../ui/opd-link";
import { Cut, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { ChangeLink } from "./change-link";
import type { Element } from "./element";

/** Owner of an element, the departments that answer for it and for what it depends on, and who sees it. */
export function Answering({ element }: { element: Element }) {
  const { ref, ownership, responsible, seenBy, viewerCan } = element;
  const rows = [
    ["Pemilik", ownership.owners.length > 0 && <Owner ownership={ownership} />],
    ["Perangkat daerah penanggung jawab", responsible && <OpdLink opd={responsible} />],
    ["Dapat dilihat oleh", seenBy.map(seen).join(", ")],
    ["Perubahan oleh Anda", viewerCan.update ? <MayChange of={ref} /> : (viewerCan.reason ?? "Tidak boleh")],
  ] as const;
  // An inherited owner answers for the other element, and is shown as such.
  const shown = ownership.isInherited ? rows.filter(([, value]) => value !== null) : rows;
  return (
    <Section title="Pemilik dan penanggung jawab">
      <Facts rows={shown.map(([label, value]) => [label, value || null] as const)} />
      <Beneath answering={ownership.answering} />
    </Section>
  );
}

const MayChange = ({ of: ref }: { of: string }) => (
  <>
    Boleh, <ChangeLink of={ref} words="lewat Meja kerja" />
  </>
);

const seen = ({ label, byGrant }: Element["seenBy"][number]) => (byGrant ? `${label} (sesuai tugasnya)` : label);

function Owner({ ownership: { owners, isInherited, isAmbiguous, inheritedFrom } }: Pick<Element, "ownership">) {
  return (
    <>
      <Listed elements={owners} />
      {isInherited && (
        <>
          {" "}
          (diwarisi dari <Listed elements={inheritedFrom.map(({ element }) => element)} />)
        </>
      )}
      {isAmbiguous && " – pemiliknya belum pasti: catat satu pemilik"}
    </>
  );
}

/** Departments with a role for something that the element depends on. */
function Beneath({ answering: { nodes, totalCount } }: Pick<Element["ownership"], "answering">) {
  const rows = nodes.filter(({ distance }) => distance > 0);
  if (rows.length === 0) return null;
  return (
    <>
      <Table
        caption="Penanggung jawab atas hal-hal yang menjadi tumpuannya"
        rows={rows}
        columns={[
          { title: "Perangkat daerah", cell: ({ opd }) => <OpdLink opd={opd} /> },
          { title: "Peran", cell: ({ label }) => label },
          { title: "Elemen", cell: ({ element }) => <ElementLink element={element} /> },
        ]}
      />
      <Cut shown={rows.length} total={totalCount - (nodes.length - rows.length)} />
    </>
  );
}

const Listed = ({ elements }: { elements: readonly Named[] }) => (
  <Joined parts={elements.map(element => <ElementLink element={element} />)} />
);
