import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { number } from "../../ui/format";
import { Downloads, ElementLink, tables, withParameters } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, SampleBanner, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";
import { flowsOf } from "./flow-choices";
import { FlowMatrix } from "./flow-matrix";

type Found = NonNullable<PageCakupanQuery["dataFlows"]>;

interface FlowsProps {
  found: PageCakupanQuery["dataFlows"];
  address: Place;
  asked: Asked;
}

/** Data flows: who provides and who uses data, as a matrix and as the list of the flows. */
export function DataFlows({ found, address, asked }: FlowsProps) {
  if (!found)
    return (
      <Empty>
        Aliran data ini belum dapat ditampilkan: tidak ditemukan, atau Anda tidak berhak melihatnya. Pilih yang lain.
      </Empty>
    );
  const { totalCount, samples, isPartial } = found;
  const isOnePair = asked.provider !== undefined || asked.user !== undefined;
  return (
    <>
      <SampleBanner isSample={samples > 0} />
      <p>
        Aliran data yang tercatat: aplikasi membaca data, mengambil data dari aplikasi lain, atau memelihara data bagi
        pemiliknya.
      </p>
      {totalCount === 0 ? (
        <Empty>
          Aliran data seperti ini belum tercatat. Catat hubungan “membaca”, “mengambil data dari”, dan “dipelihara oleh”
          di <a href="/meja">meja kerja</a>.
        </Empty>
      ) : (
        !isOnePair && (
          <Section title="Penyedia dan pengguna" id="matriks">
            <FlowMatrix found={found} address={address} />
          </Section>
        )
      )}
      {isPartial && <p class="cut">Aliran terlalu banyak untuk dihitung semuanya. Pilih perangkat daerah.</p>}
      {totalCount > 0 && <FlowList found={found} title={titleOf(found, asked)} />}
      {isOnePair && <WholeMatrix address={address} />}
      <NextOfList address={address} list={found} />
      <Downloads files={filesOf(asked, address.search)} />
    </>
  );
}

const WholeMatrix = ({ address: { path, search } }: { address: Place }) => (
  <p>
    <a href={withParameters(path, search, { dari: undefined, ke: undefined })}>Kembali ke matriks</a>
  </p>
);

/** Says from whom to whom, if that was chosen. */
function titleOf({ providers, users }: Found, { provider, user }: Asked): string {
  const from = provider && `dari ${providers.find(({ value }) => value === provider)?.label ?? provider}`;
  const to = user && `ke ${users.find(({ value }) => value === user)?.label ?? user}`;
  return ["Aliran data", from, to].filter(Boolean).join(" ");
}

interface ListProps {
  found: Found;
  title: string;
}

const FlowList = ({ found: { nodes, totalCount, samples }, title }: ListProps) => (
  <Section title={title} id="aliran">
    <Table<Found["nodes"][number]>
      caption={`${number(totalCount)} aliran${samples > 0 ? `, ${number(samples)} di antaranya contoh` : ""}`}
      rows={nodes}
      columns={[
        { title: "Sumber", cell: ({ provider }) => <ElementLink element={provider} /> },
        { title: "Perangkat daerah penyedia", cell: ({ providerOpd }) => providerOpd },
        { title: "Penerima", cell: ({ user }) => <ElementLink element={user} /> },
        { title: "Perangkat daerah pengguna", cell: ({ userOpd }) => userOpd },
        { title: "Aliran", cell: ({ label, isSample }) => (isSample ? `${label} (contoh)` : label) },
        { title: "Melalui", cell: ({ method }) => method ?? <em>belum tercatat</em> },
        { title: "Tingkat Keyakinan Data", cell: ({ trust }) => trust ?? <em>belum tercatat</em> },
      ]}
    />
  </Section>
);

function filesOf(asked: Asked, search: URLSearchParams) {
  const { flowsBy: by, flowsOf: opd, flowSorts: sorts, provider, user } = flowsOf(asked);
  return tables("dataFlows", search, { by, opd, sorts, provider, user });
}
