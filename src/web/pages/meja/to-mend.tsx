import type { PageMejaQuery } from "../../answers";
import type { Address } from "../../app/page";
import { severityAndSource } from "../../ui/finding";
import { number } from "../../ui/format";
import { addressOfForm, Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, isSample, SampleBanner, Section } from "../../ui/section";
import { Table } from "../../ui/table";

type Found = NonNullable<PageMejaQuery["findings"]>;

/** Findings of an OPD; each leads to the form that mends it. */
export function ToMend({ found, address }: { found: Found; address: Address }) {
  const { nodes, totalCount, setAside, bySeverity } = found;
  const opd = `opd:${address.search.get("opd")}`;
  return (
    <Section title="Yang masih harus dicatat atau diperbaiki" id="temuan">
      <SampleBanner isSample={nodes.some(({ element }) => isSample(element))} />
      {totalCount === 0 ? (
        <Empty>Belum ada temuan pada elemen yang tercatat. Yang belum tercatat belum diperiksa.</Empty>
      ) : (
        <p>
          {bySeverity.map(({ label, count }) => `${number(count)} ${label}`).join(", ")}. {number(setAside)}{" "}
          dikesampingkan dengan keputusan.
        </p>
      )}
      {totalCount > 0 && <FindingTable nodes={nodes} total={totalCount} />}
      <NextOfList address={address} list={found} />
      <Downloads files={tables("findings", address.search, { opd })} />
    </Section>
  );
}

function FindingTable({ nodes, total }: { nodes: Found["nodes"]; total: number }) {
  return (
    <Table<Found["nodes"][number]>
      caption={`${number(total)} temuan`}
      rows={nodes}
      columns={[
        {
          title: "Elemen",
          cell: ({ element }) => (
            <>
              <ElementLink element={element} /> <small>{element.labels[0]}</small>
            </>
          ),
        },
        { title: "Temuan", cell: ({ message }) => message },
        ...severityAndSource,
        {
          title: "Tindakan",
          cell: ({ element, property }) => (
            <a
              href={addressOfForm(element.ref) + (property ? `#${property}` : "")}
              aria-label={`Perbaiki ${element.name}`}
            >
              Perbaiki
            </a>
          ),
        },
      ]}
    />
  );
}
