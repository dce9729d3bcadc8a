import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { number, rupiah } from "../../ui/format";
import { Downloads, tables } from "../../ui/links";
import { labelIn } from "../../ui/options";
import { Empty, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { type Asked, groupings } from "./asked";
import { CostBars, type Sums, sorts } from "./cost-bars";

type Grouped = NonNullable<PageRencanaQuery["sums"]>;
type ByYear = NonNullable<PageRencanaQuery["byYear"]>;

/** Returns the column of each sort of amount; programs have funds only. */
const columnsOf = (by: Asked["costsBy"]): Column<Sums>[] =>
  sorts
    .filter(({ name }) => by !== "PROGRAM" || name === "fundedRupiah")
    .map(({ name, words }) => ({ ...{ title: words, isNumber: true }, cell: sums => amountOf(sums[name]) }));

const amountOf = (amount: number | null) => (amount === null ? <em>belum tercatat</em> : rupiah(amount));

interface AtProps {
  address: Place;
  asked: Asked;
}

/** Recorded costs by OPD, urusan or program, and by year. */
export function Costs({ answer: { sums, byYear }, ...at }: AtProps & { answer: PageRencanaQuery }) {
  if (!sums || !byYear) return null;
  if (sums.elements === 0)
    return <Empty>Biaya belum tercatat. Isilah pada aplikasi, infrastruktur, dan kegiatan di meja kerja.</Empty>;
  return (
    <>
      <p>
        Tercatat pada {number(sums.elements)} elemen; pada {number(sums.notRecorded)} elemen belum tercatat, yang tidak
        berarti tanpa biaya. Keempat macam biaya tidak dijumlahkan satu sama lain.
      </p>
      <Groups found={sums} {...at} />
      <Years byYear={byYear} {...at} />
    </>
  );
}

const filesBy = (by: string, { address, asked: { at, opd } }: AtProps) =>
  tables("costs", address.search, { by, at, opd: opd ? `opd:${opd}` : undefined });

function Groups({ found, ...at }: AtProps & { found: Grouped }) {
  const { rows, isPartial } = found;
  const by = at.asked.costsBy;
  const words = labelIn(groupings, by);
  const undivided = Math.max(0, ...rows.map(each => each.undivided));
  return (
    <Section title={`Menurut ${words.toLowerCase()}`} id="kelompok">
      {rows.length === 0 ? (
        <Empty>Biaya menurut {words.toLowerCase()} belum tercatat.</Empty>
      ) : (
        <>
          <CostBars groups={rows} label={`Biaya menurut ${words.toLowerCase()}`} />
          <Table<Grouped["rows"][number]>
            caption={captions[by]}
            rows={[...rows, { ...found, label: "Semua", undivided: 0 }]}
            columns={[{ title: words, cell: ({ label }) => label }, ...columnsOf(by)]}
          />
        </>
      )}
      {undivided > 0 && (
        <p class="note">Biaya yang tidak terbagi terhitung penuh pada beberapa baris; “Semua” menghitungnya sekali.</p>
      )}
      {isPartial && <p class="cut">Ditampilkan {number(rows.length)} baris pertama.</p>}
      <Downloads files={filesBy(by, at)} />
    </Section>
  );
}

const captions: Readonly<Record<Asked["costsBy"], string>> = {
  OPD: "Jumlah rupiah yang tercatat, menurut perangkat daerah yang bertanggung jawab",
  URUSAN: "Jumlah rupiah yang tercatat, menurut urusan elemen atau perangkat daerahnya",
  PROGRAM: "Dana dari program dalam rupiah, semua tahun anggaran",
};

function Years({ byYear: { rows }, ...at }: AtProps & { byYear: ByYear }) {
  return (
    <Section title="Menurut tahun" id="tahun">
      {rows.length === 0 ? (
        <Empty>Dana dari program belum tercatat dengan tahunnya.</Empty>
      ) : (
        <>
          <CostBars groups={rows} label="Dana dari program menurut tahun anggaran" inOrder />
          <Table
            caption="Dana dari program menurut tahun anggaran"
            rows={rows}
            columns={[
              { title: "Tahun", cell: ({ label }) => label },
              { title: "Elemen", isNumber: true, cell: ({ elements }) => number(elements) },
              { title: "Dana dari program", isNumber: true, cell: ({ fundedRupiah }) => amountOf(fundedRupiah) },
            ]}
          />
        </>
      )}
      <Downloads files={filesBy("YEAR", at)} />
    </Section>
  );
}
