import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { number, rupiah } from "../../ui/format";
import { Downloads, tables } from "../../ui/links";
import { Empty, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import type { Asked } from "./asked";

type ByOpd = NonNullable<PageRencanaQuery["byOpd"]>;
type ByYear = NonNullable<PageRencanaQuery["byYear"]>;
type Sums = Pick<ByOpd["rows"][number], "annualRupiah" | "developmentRupiah" | "budgetRupiah" | "fundedRupiah">;

const amount = (value: number | null) => (value === null ? <em>belum tercatat</em> : rupiah(value));

const sums: readonly Column<Sums>[] = [
  { title: "Biaya per tahun", isNumber: true, cell: ({ annualRupiah }) => amount(annualRupiah) },
  { title: "Biaya pengembangan", isNumber: true, cell: ({ developmentRupiah }) => amount(developmentRupiah) },
  { title: "Anggaran kegiatan", isNumber: true, cell: ({ budgetRupiah }) => amount(budgetRupiah) },
  { title: "Dana dari program", isNumber: true, cell: ({ fundedRupiah }) => amount(fundedRupiah) },
];

interface AtProps {
  address: Place;
  asked: Asked;
}

/** Recorded costs by OPD and by year. */
export function Costs({ answer: { byOpd, byYear }, ...at }: AtProps & { answer: PageRencanaQuery }) {
  if (!byOpd || !byYear) return null;
  if (byOpd.elements === 0)
    return <Empty>Biaya belum tercatat. Isilah pada aplikasi, infrastruktur, dan kegiatan di meja kerja.</Empty>;
  return (
    <>
      <p>
        Tercatat pada {number(byOpd.elements)} elemen; pada {number(byOpd.notRecorded)} elemen belum tercatat, yang
        tidak berarti tanpa biaya. Keempat kolom tidak dijumlahkan satu sama lain.
      </p>
      <OfOpds byOpd={byOpd} {...at} />
      <OfYears byYear={byYear} {...at} />
    </>
  );
}

const filesBy = (by: string, { address, asked: { at } }: AtProps) => tables("costs", address.search, { by, at });

function OfOpds({ byOpd, ...at }: AtProps & { byOpd: ByOpd }) {
  const all = { ...byOpd, label: "Semua" };
  return (
    <Section title="Menurut perangkat daerah" id="opd">
      <Table<ByOpd["rows"][number]>
        caption="Jumlah rupiah yang tercatat, menurut perangkat daerah yang bertanggung jawab"
        rows={[...byOpd.rows, all]}
        columns={[{ title: "Perangkat daerah", cell: ({ label }) => label }, ...sums]}
      />
      <Downloads files={filesBy("OPD", at)} />
    </Section>
  );
}

function OfYears({ byYear, ...at }: AtProps & { byYear: ByYear }) {
  return (
    <Section title="Menurut tahun" id="tahun">
      {byYear.rows.length === 0 ? (
        <Empty>Dana dari program belum tercatat dengan tahunnya.</Empty>
      ) : (
        <Table
          caption="Dana dari program menurut tahun anggaran"
          rows={byYear.rows}
          columns={[
            { title: "Tahun", cell: ({ label }) => label },
            { title: "Elemen", isNumber: true, cell: ({ elements }) => number(elements) },
            { title: "Dana dari program", isNumber: true, cell: ({ fundedRupiah }) => amount(fundedRupiah) },
          ]}
        />
      )}
      <Downloads files={filesBy("YEAR", at)} />
    </Section>
  );
}
