import type { PagePemdiClaimsQuery, PemdiLevelFragment } from "../../answers";
import { Filters } from "../../ui/choice";
import { number } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { OpdField } from "../../ui/opd-field";
import { Empty, isSample, SampleBanner, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { Views } from "../../ui/views";
import { type Asked, addressOfChoice, wholeViews } from "./asked";
import type { PartProps } from "./part";

type Props = PartProps<PagePemdiClaimsQuery>;
type Found = NonNullable<PagePemdiClaimsQuery["pemdiIndex"]>;
type OfOpd = Found["nodes"][number];
type Row = OfOpd["indicators"][number];

/** Levels that OPDs claim for a year and the Inspektorat gives, beside what the evidence speaks for. */
export function Claims(props: Props) {
  const { answer, asked, address } = props;
  const { pemdiIndex: found, opds } = answer;
  if (!found) return null;
  const levels = found.nodes.flatMap(({ indicators }) => indicators.flatMap(levelsOf));
  return (
    <>
      <Views label="Bagian halaman" address={address} views={wholeViews} current={asked.view} />
      {found.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      <Filters path={address.path} search={address.search} kept={{ lihat: asked.view }}>
        <OpdField opds={opds} chosen={asked.opd} none="semua perangkat daerah" />
        <label>
          Tahun
          <input type="number" name="tahun" min={2000} max={2100} value={found.year} />
        </label>
      </Filters>
      <SampleBanner isSample={levels.some(isSample)} />
      {levels.length === 0 && (
        <Empty>
          Klaim tahun {found.year} belum tercatat. Operator mencatatnya sebagai{" "}
          <a href="/meja/baru/Assessment">Penilaian Pemdi</a>.
        </Empty>
      )}
      {found.nodes.map(each => (
        <ClaimsOfOpd key={each.opd.code} {...props} found={each} />
      ))}
      <NextOfList address={address} list={found} />
      <Downloads files={filesOf(asked, address.search, found.year)} />
    </>
  );
}

const levelsOf = ({ claim, assessment }: Row) => [claim, assessment].filter(each => each !== null);

const filesOf = ({ opd }: Asked, search: URLSearchParams, year: number) =>
  tables("pemdiIndex", search, { opd: opd && `opd:${opd}`, year: String(year) });

/** Indicators of an OPD with a level, and which have none. */
function ClaimsOfOpd({ found: { opd, byClaims, byAssessments, indicators }, ...props }: Props & { found: OfOpd }) {
  const rows = indicators.filter(each => levelsOf(each).length > 0);
  const others = indicators.filter(each => levelsOf(each).length === 0).map(({ indicator }) => indicator.code);
  if (rows.length === 0) return null;
  return (
    <Section title={opd.name} id={opd.code}>
      <p>
        Indeks menurut klaim: {byClaims.label}. Menurut penilaian Inspektorat: {byAssessments.label}.
      </p>
      <Table
        caption={`${number(rows.length)} dari ${number(indicators.length)} indikator`}
        rows={rows}
        keyOf={({ indicator }) => indicator.code}
        columns={columnsOf(opd.code, props)}
      />
      {others.length > 0 && <p>Belum diklaim: {others.join(", ")}.</p>}
    </Section>
  );
}

const columnsOf = (opd: string, { asked, address }: Props): Column<Row>[] => [
  {
    title: "Indikator",
    cell: ({ indicator: { code, name } }) => (
      <a href={addressOfChoice(asked, address.search, { indikator: code, opd })}>
        {code} {name}
      </a>
    ),
  },
  { title: "Klaim", cell: ({ claim }) => <Level of={claim} /> },
  { title: "Penilaian Inspektorat", cell: ({ assessment }) => <Level of={assessment} /> },
  { title: "Bukti sampai", cell: ({ evidenceLevel }) => evidenceLevel ?? <em>belum tercatat</em> },
  { title: "Perbandingan", cell: ({ comparison }) => comparison },
];

/** Level as a link to its element, with its reason. */
function Level({ of }: { of: PemdiLevelFragment | null }) {
  if (!of) return <em>belum tercatat</em>;
  return (
    <>
      <ElementLink element={{ ref: of.ref, name: of.maturityLevel === null ? of.name : number(of.maturityLevel) }} />
      {isSample(of) && <small> (contoh)</small>}
      {of.description && <small> {of.description}</small>}
    </>
  );
}
