import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { day, number } from "../../ui/format";
import { HeatCell } from "../../ui/heat-cell";
import { Joined } from "../../ui/joined";
import { addressOfImpact, Downloads, ElementLink, tables } from "../../ui/links";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { Wide } from "../../ui/wide";
import type { Asked } from "./asked";
import { countsByQuarter, type Ending, elementsByQuarter, endingsOf, filtersOfEnding, months } from "./ending";

interface CalendarProps {
  answer: PageRencanaQuery;
  address: Place;
  asked: Asked;
}

/** Calendar of the next months: the numbers by quarter, then each of it. */
export function Calendar({ answer, ...at }: CalendarProps) {
  const { endingApplications, endingInfrastructures } = answer;
  const from = at.asked.day;
  if (!endingApplications || !endingInfrastructures) return null;
  const endings = endingsOf(answer, from);
  const title = `Yang berakhir dalam ${months} bulan`;
  if (endings.length === 0)
    return (
      <Section title={title}>
        <Empty>
          Yang berakhir dalam {months} bulan sejak {day(from)} belum tercatat. Catat akhir kontrak, lisensi, dukungan,
          dan masa pakai di <a href="/meja">meja kerja</a>.
        </Empty>
      </Section>
    );
  return (
    <>
      <Section title={title} id="kalender">
        <Partly kind="aplikasi" list={endingApplications} />
        <Partly kind="infrastruktur" list={endingInfrastructures} />
        <Quarters endings={endings} from={from} />
        <Impacts endings={endings} day={at.asked.at} search={at.address.search} />
      </Section>
      <Section title="Satu per satu" id="satu-per-satu">
        <Each endings={endings} />
        <Files {...at} />
        <p>
          Kontrak, lisensi, dan dukungan yang sudah berakhir menjadi <a href="/temuan">temuan</a>.
        </p>
      </Section>
    </>
  );
}

/** Says that the calendar counts a part only; nothing if it counts all. */
const Partly = ({
  kind,
  list: { nodes, totalCount },
}: {
  kind: string;
  list: { nodes: unknown[]; totalCount: number };
}) =>
  nodes.length < totalCount ? (
    <p class="note">
      Kalender ini baru menghitung {number(nodes.length)} dari {number(totalCount)} {kind}. Pilih perangkat daerah, atau
      unduh semuanya.
    </p>
  ) : null;

/** The elements as files, with all that is recorded of them. */
function Files({ address: { search }, asked: { day: from, opd, at } }: Omit<CalendarProps, "answer">) {
  const filters = filtersOfEnding(from, opd);
  const files = (name: keyof typeof filters, label: string) =>
    tables(name, search, { filter: JSON.stringify(filters[name]), at }).map(
      ([format, href]) => [`${label}, ${format}`, href] as const,
    );
  return <Downloads files={[...files("applications", "Aplikasi"), ...files("infrastructures", "Infrastruktur")]} />;
}

/** Numbers by what ends and by quarter; the shade comes second. */
function Quarters({ endings, from }: { endings: readonly Ending[]; from: string }) {
  const { quarters, rows, most } = countsByQuarter(endings, from);
  return (
    <Wide label="Kalender" look="heat">
      <table>
        <caption>Jumlah menurut triwulan (TW) hari terakhirnya. Titik: tidak ada.</caption>
        <thead>
          <tr>
            <th scope="col">Yang berakhir</th>
            {quarters.map(quarter => (
              <th key={quarter} scope="col" class="number">
                {quarter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sort, counts }) => (
            <tr key={sort}>
              <th scope="row">{sort}</th>
              {counts.map((count, place) => (
                <HeatCell key={quarters[place]} count={count} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Links to what fails if nothing that ends in a quarter is renewed. */
const Impacts = ({
  endings,
  ...at
}: {
  endings: readonly Ending[];
  day: string | undefined;
  search: URLSearchParams;
}) => (
  <p>
    Lihat dampak bila tidak diperpanjang, menurut triwulan:{" "}
    <Joined
      parts={elementsByQuarter(endings).map(([quarter, elements]) => (
        <a href={addressOfImpact(elements, at)}>{quarter}</a>
      ))}
    />
  </p>
);

const Each = ({ endings }: { endings: readonly Ending[] }) => (
  <Table
    caption={`${number(endings.length)} tanggal, yang paling dekat dahulu`}
    rows={endings}
    keyOf={({ element, sort }) => `${element.ref} ${sort}`}
    columns={[
      { title: "Elemen", cell: ({ element }) => <ElementLink element={element} /> },
      { title: "Yang berakhir", cell: ({ sort }) => sort },
      { title: "Hari terakhir", cell: each => day(each.day) },
      { title: "Penanggung jawab", cell: ({ element }) => element.responsible?.name ?? <em>belum tercatat</em> },
    ]}
  />
);
