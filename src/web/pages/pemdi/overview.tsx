import type { PagePemdiQuery, PemdiIndicatorFragment } from "../../answers";
import { day, number } from "../../ui/format";
import { Downloads } from "../../ui/links";
import { Empty, SampleBanner, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { Views } from "../../ui/views";
import { addressOfChoice, evidenceFiles, wholeViews } from "./asked";
import { aspectsOf, byCode } from "./aspects";
import { Calendar } from "./calendar";
import { Chosen } from "./chosen";
import { CountLink, MissingLink, SamplesAmong } from "./figure-links";
import { Hidden } from "./hidden";
import type { PartProps } from "./part";
import { Weight } from "./weight";

/** All indicators of the evaluation in force, by aspect. */
export function Overview(props: PartProps<PagePemdiQuery>) {
  const { answer, asked, address } = props;
  const { evidence, opds } = answer;
  const indicators = evidence?.indicators ?? [];
  return (
    <>
      <Views label="Bagian halaman" address={address} views={wholeViews} current={asked.view} />
      <p>
        Angka di sini menunjukkan sejauh mana catatan repositori dapat menjadi bukti: <em>n dari N</em>, dengan daftar
        keduanya. Tingkat yang disebut bukan penilaian dan bukan pernyataan perangkat daerah. Entri contoh bukan bukti.
        Keadaan pada {day(asked.at ?? address.today)}.
      </p>
      <Chosen asked={asked} address={address} opds={opds} />
      <SampleBanner isSample={indicators.some(({ figures }) => figures.some(({ samples }) => samples > 0))} />
      <Calendar today={address.today} />
      {evidence && indicators.length === 0 && (
        <Empty>
          Indikator evaluasi belum tercatat. Pengelola memuatnya dengan <code>npm run seed -- seeds/reference</code>.
        </Empty>
      )}
      <div class="indicators">
        {aspectsOf(indicators).map(({ title, key, found }) => (
          <Section key={key} title={title}>
            <Table
              caption={`${number(found.length)} indikator aspek ${key}`}
              rows={found.toSorted(byCode)}
              keyOf={({ indicator }) => indicator.ref}
              columns={columnsOf(props)}
            />
          </Section>
        ))}
      </div>
      {indicators.length > 0 && <Downloads files={evidenceFiles(asked, address.search)} />}
      <Hidden found={evidence?.hidden} />
    </>
  );
}

const columnsOf = ({ asked, address }: PartProps<PagePemdiQuery>): Column<PemdiIndicatorFragment>[] => [
  {
    title: "Indikator",
    cell: ({ indicator }) => (
      <>
        <a href={addressOfChoice(asked, address.search, { indikator: indicator.code })}>
          {indicator.code} {indicator.name}
        </a>{" "}
        <small>
          Bobot <Weight indicator={indicator} />
        </small>
      </>
    ),
  },
  { title: "Tingkat menurut catatan", cell: ({ levelText }) => levelText },
  {
    title: "Angka bukti",
    cell: ({ indicator, figures }) => (
      <ul class="plain">
        {figures.map(figure => {
          const at = { figure, address, asked: { ...asked, indicator: indicator.code } };
          return (
            <li key={figure.code}>
              {figure.text}: <CountLink {...at} />
              {figure.missing > 0 && (
                <>
                  , <MissingLink {...at} />
                </>
              )}
              <SamplesAmong figure={figure} />
            </li>
          );
        })}
      </ul>
    ),
  },
  {
    title: "Poin tertahan",
    cell: ({ pointsHeldBack }) => (pointsHeldBack === null ? "–" : number(pointsHeldBack)),
    isNumber: true,
  },
];
