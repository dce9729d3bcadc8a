import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { Facts } from "../../ui/facts";
import { number, percent } from "../../ui/format";
import { withParameters } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { type Asked, ofRow } from "./asked";
import { HeatOfCoverage } from "./heat-of-coverage";

type Found = NonNullable<PageCakupanQuery["coverage"]>;

interface HeatMapProps {
  coverage: Found;
  address: Place;
  asked: Asked;
}

/** Coverage of a level: its numbers, the table of nodes by OPD, and the nodes without any entry. */
export function HeatMap({ coverage, address, asked }: HeatMapProps) {
  const { references, covered, elements, elementsAbove, version, rows, gaps } = coverage;
  const { taxonomy, level } = asked;
  const isKnown = references > 0;
  const shown = `${number(covered)} dari ${number(references)}`;
  return (
    <>
      <p>
        Berapa elemen setiap perangkat daerah yang tercatat pada setiap simpul {taxonomy} tingkat {level}, yang di
        bawahnya terhitung. Acuan: {version}.
      </p>
      <Facts
        rows={[
          ["Simpul dengan elemen", isKnown ? `${shown} (${percent(covered / references)})` : null],
          ["Simpul tanpa elemen", isKnown ? number(gaps.totalCount) : null],
          ["Elemen yang terhitung", number(elements)],
          ["Elemen yang hanya tercatat di atas tingkat ini", number(elementsAbove)],
        ]}
      />
      <Section title="Simpul dan perangkat daerah" id="peta">
        {rows.length > 0 ? (
          <HeatOfCoverage coverage={coverage} address={address} />
        ) : (
          <Empty>
            {isKnown ? "Pada tingkat ini belum tercatat elemen." : "Simpul tingkat ini belum tercatat."} Pilih tingkat
            yang lebih rendah angkanya, atau klasifikasikan elemen di <a href="/meja">meja kerja</a>.
          </Empty>
        )}
      </Section>
      {isKnown && <Gaps coverage={coverage} address={address} />}
    </>
  );
}

function Gaps({ coverage, address }: { coverage: Found; address: Place }) {
  const { gaps } = coverage;
  const { path, search } = address;
  return (
    <Section title="Simpul yang elemennya belum tercatat" id="celah">
      {gaps.totalCount === 0 ? (
        <Empty>Setiap simpul tingkat ini sudah mempunyai elemen.</Empty>
      ) : (
        <>
          <p>Tidak semuanya kekurangan: sebagian simpul bukan kewenangan provinsi.</p>
          <Table
            caption={`${number(gaps.totalCount)} simpul tanpa elemen`}
            rows={gaps.nodes}
            keyOf={({ ref }) => ref}
            columns={[
              {
                title: "Simpul",
                cell: ({ name, ref }) => <a href={withParameters(path, search, ofRow(ref, coverage))}>{name}</a>,
              },
              { title: "Kode", cell: ({ code }) => <span class="code">{code}</span> },
            ]}
          />
          <NextOfList address={address} list={gaps} />
        </>
      )}
    </Section>
  );
}
