import type { PagePemdiByOpdQuery } from "../../answers";
import { day, number } from "../../ui/format";
import { Downloads } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, SampleBanner } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { addressOfChoice, byOpdFiles } from "./asked";
import { Chosen } from "./chosen";
import { LagLink, SamplesAmong } from "./figure-links";
import { Hidden } from "./hidden";
import { WaysOut } from "./indicator";
import type { PartProps } from "./part";

type Found = NonNullable<PagePemdiByOpdQuery["evidenceByOpd"]>;
type Row = Omit<Found["nodes"][number], "opd"> & { opd?: Found["nodes"][number]["opd"] };
type Props = PartProps<PagePemdiByOpdQuery>;

/** One indicator as a table of OPDs and figures, those that lag first, under the whole government. */
export function ByOpd(props: Props) {
  const { answer, asked, address } = props;
  const { evidence, evidenceByOpd: found } = answer;
  const whole = evidence?.indicators[0];
  return (
    <>
      <WaysOut asked={asked} address={address} />
      <Chosen asked={asked} address={address} />
      <SampleBanner isSample={whole?.figures.some(({ samples }) => samples > 0) ?? false} />
      {whole && found && <Opds {...props} whole={whole} found={found} />}
      <Hidden found={found?.hidden} />
    </>
  );
}

function Opds({ whole, found, ...props }: Props & { whole: Row; found: Found }) {
  const { asked, address } = props;
  const { nodes, totalCount } = found;
  if (nodes.length === 0)
    return (
      <Empty>
        {whole.figures.length === 0
          ? "Indikator ini hanya ditunjukkan dengan dokumen."
          : "Perangkat daerah belum tercatat."}
      </Empty>
    );
  const isFirst = asked.after === undefined;
  return (
    <>
      <p>
        Keadaan pada {day(asked.at ?? address.today)}. Yang tingkatnya terendah ada di atas, lalu yang paling banyak
        kekurangannya; setiap angka membuka yang masih kurang. Biro dan UPT dihitung pada perangkat daerah induknya;
        angka tentang pemilik tidak dihitung per perangkat daerah.
      </p>
      <Table
        caption={`${number(totalCount)} perangkat daerah`}
        rows={isFirst ? [whole, ...nodes] : nodes}
        keyOf={({ opd }) => opd?.code ?? ""}
        columns={columnsOf(nodes[0]!.figures, props)}
      />
      <NextOfList address={address} list={found} />
      <Downloads files={byOpdFiles(asked, address.search, asked.indicator!)} />
    </>
  );
}

const columnsOf = (figures: Row["figures"], { asked, address }: Props): Column<Row>[] => [
  {
    title: "Perangkat daerah",
    cell: ({ opd }) => (
      <a href={addressOfChoice(asked, address.search, { opd: opd?.code })}>{opd?.name ?? "Seluruh pemerintah"}</a>
    ),
  },
  { title: "Tingkat", cell: ({ levelText }) => levelText },
  ...figures.map(
    ({ code, text }): Column<Row> => ({
      title: text,
      cell: ({ opd, figures: own }) => {
        const figure = own.find(each => each.code === code);
        if (!figure) return null;
        return (
          <>
            <LagLink figure={figure} asked={{ ...asked, opd: opd?.code }} address={address} />
            <SamplesAmong figure={figure} />
          </>
        );
      },
    }),
  ),
];
