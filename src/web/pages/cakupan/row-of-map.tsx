import type { CakupanEntryFragment, PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { ElementCell } from "../../ui/element-list";
import { number } from "../../ui/format";
import { ElementLink, withParameters } from "../../ui/links";
import { Missing } from "../../ui/missing";
import { NextOfList } from "../../ui/next-page";
import { Empty, isSample, SampleBanner, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { type Asked, noRow } from "./asked";

type Node = NonNullable<PageCakupanQuery["entries"]>["nodes"][number];
type Entries = { totalCount: number; nodes: readonly CakupanEntryFragment[] };

interface RowProps {
  answer: PageCakupanQuery;
  address: Place;
  asked: Asked;
}

/** One row of the map: the entries at its nodes, and its nodes without any. */
export function RowOfMap({ answer, address, asked }: RowProps) {
  const { row, entries, beneath } = answer;
  const { path, search } = address;
  const all = entries?.nodes.flatMap(listsOf).flatMap(({ nodes }) => nodes) ?? [];
  return (
    <>
      <SampleBanner isSample={all.some(isSample)} />
      <p>
        {row?.broader && <>Bagian dari {row.broader.name}. </>}
        <a href={withParameters(path, search, noRow)}>Kembali ke peta</a>
      </p>
      {row?.description && <p>{row.description}</p>}
      <Section title="Elemen yang tercatat" id="elemen">
        <Table
          caption="Simpul ini dan yang di bawahnya"
          rows={entries?.nodes ?? []}
          keyOf={({ ref }) => ref}
          columns={[
            {
              title: "Simpul",
              cell: ({ name, code }) => (
                <>
                  {name} <small>{code}</small>
                </>
              ),
            },
            { title: "Diklasifikasikan di sini", cell: ({ classifies }) => <ElementCell list={classifies} /> },
            {
              title: "Layanan yang memenuhi fungsi ini",
              cell: ({ fulfilledBy }) => <ElementCell list={fulfilledBy} />,
            },
            {
              title: "Aplikasi yang memenuhi fungsi ini",
              cell: ({ fulfilledByApplications }) => <ElementCell list={fulfilledByApplications} />,
            },
          ]}
        />
        <NextOfList address={address} list={entries} />
      </Section>
      <Section title="Simpul di bawahnya yang elemennya belum tercatat" id="celah">
        {asked.isLast ? (
          <Empty>Simpul ini yang paling bawah: di bawahnya tidak ada simpul lagi.</Empty>
        ) : (
          <Beneath found={beneath} />
        )}
      </Section>
    </>
  );
}

function Beneath({ found }: { found: PageCakupanQuery["beneath"] }) {
  if (!found) return <Missing />;
  if (found.gaps.totalCount > 0) return <GapList gaps={found.gaps} />;
  return <Empty>Satu tingkat di bawah simpul ini, setiap simpul mempunyai elemen.</Empty>;
}

const listsOf = ({ classifies, fulfilledBy, fulfilledByApplications }: Node): Entries[] => [
  classifies,
  fulfilledBy,
  fulfilledByApplications,
];

function GapList({ gaps }: { gaps: NonNullable<PageCakupanQuery["beneath"]>["gaps"] }) {
  return (
    <Table
      caption={`${number(gaps.totalCount)} simpul`}
      rows={gaps.nodes}
      keyOf={({ ref }) => ref}
      columns={[
        { title: "Simpul", cell: each => <ElementLink element={each} /> },
        { title: "Kode", cell: ({ code }) => <span class="code">{code}</span> },
      ]}
    />
  );
}
