import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { ElementList } from "../../ui/element-list";
import { day, number } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";

type Found = NonNullable<PageRencanaQuery["transition"]>;

interface AsIsToBeProps {
  found: Found | null | undefined;
  address: Place;
  asked: Asked;
}

/** Elements of an OPD now and in the plan, side by side. */
export function AsIsToBe({ found, address, asked: { opd, at } }: AsIsToBeProps) {
  if (!found)
    return (
      <Empty>
        Pilih perangkat daerah untuk melihat apa yang baru, ditingkatkan, dan dihentikan menurut rencananya.
      </Empty>
    );
  const { nodes, totalCount, byChange } = found;
  return (
    <Section title="Saat ini dan target" id="target">
      <p>{byChange.map(({ count, label }) => `${number(count)} ${label.toLowerCase()}`).join(", ")}</p>
      {totalCount === 0 ? (
        <Empty>
          Rencana perangkat daerah ini belum tercatat. Yang tidak direncanakan berubah tetap seperti saat ini.
        </Empty>
      ) : (
        <Steps nodes={nodes} total={totalCount} />
      )}
      <NextOfList address={address} list={found} />
      <Downloads files={tables("transition", address.search, { opd: `opd:${opd}`, at })} />
    </Section>
  );
}

function Steps({ nodes, total }: { nodes: Found["nodes"]; total: number }) {
  return (
    <Table
      caption={`${number(total)} perubahan; yang lain tetap seperti saat ini`}
      rows={nodes}
      keyOf={({ element }) => element.ref}
      columns={[
        { title: "Saat ini", cell: ({ replaces }) => <Now replaces={replaces} /> },
        { title: "Target", cell: step => <Later step={step} /> },
        { title: "Perubahan", cell: ({ element }) => element.change[0] ?? <em>belum tercatat</em> },
        { title: "Jenis", cell: ({ element }) => element.kind[0] },
        { title: "Mulai", cell: ({ element }) => day(element.validFrom) || <em>belum tercatat</em> },
        { title: "Layanan yang bertumpu", isNumber: true, cell: ({ services }) => number(services) },
        { title: "Perangkat daerah", isNumber: true, cell: ({ opds }) => number(opds) },
      ]}
    />
  );
}

type Step = Found["nodes"][number];

const Now = ({ replaces }: Pick<Step, "replaces">) =>
  replaces.length === 0 ? <>—</> : <ElementList elements={replaces} look="plain" />;

const Later = ({ step: { change, element } }: { step: Step }) =>
  change === "RETIRE" ? (
    <>
      dihentikan{" "}
      <small>
        (<ElementLink element={element} />)
      </small>
    </>
  ) : (
    <ElementLink element={element} />
  );
