import type { PageOpdQuery } from "../../answers";
import type { Address } from "../../app/page";
import { day } from "../../ui/format";
import { addressOf, Downloads, withOnly } from "../../ui/links";
import { OpdLink } from "../../ui/opd-link";
import { isSample, SampleBanner } from "../../ui/section";
import { Completeness } from "./completeness";
import { Findings } from "./findings";
import { Gaps } from "./gaps";
import { Owned } from "./owned";
import { Plans } from "./plans";
import { Units } from "./units";

export type Opd = NonNullable<PageOpdQuery["opd"]>;

interface ReportProps {
  opd: Opd;
  answer: PageOpdQuery;
  address: Address;
}

/** Report of one department. It prints on two pages. */
export function Report({ opd, answer, address }: ReportProps) {
  return (
    <div class="report">
      <p class="identity">
        {opd.sort.join("")}
        {opd.unitOf && (
          <>
            , bagian dari <OpdLink opd={opd.unitOf} />
          </>
        )}{" "}
        · <a href={addressOf(opd.ref)}>{opd.ref}</a>
      </p>
      <Successors opd={opd} />
      <SampleBanner isSample={hasSample(answer)} />
      <Completeness completeness={answer.completeness} code={opd.code} />
      <Owned answer={answer} opd={opd} />
      <Findings findings={answer.findings} address={address} />
      <Gaps opd={opd} />
      <Plans initiatives={answer.initiatives} opd={opd} />
      <Units opd={opd} />
      <Files opd={opd} address={address} />
    </div>
  );
}

const Successors = ({ opd: { succeededBy, validUntil } }: { opd: Opd }) => (
  <>
    {succeededBy.edges.map(({ node, relation }) => (
      <p class="note" key={node.code}>
        {relation?.since && `Sejak ${day(relation.since)} `}dilanjutkan oleh <OpdLink opd={node} />.
      </p>
    ))}
    {validUntil && <p class="note">Berlaku sampai sebelum {day(validUntil)}.</p>}
  </>
);

function Files({ opd, address: { params, search } }: Omit<ReportProps, "answer">) {
  const filter = JSON.stringify({ ownedBy: { some: { within: opd.ref } } });
  const file = (list: string) => withOnly(`/export/${list}.xlsx`, search, { filter });
  return (
    <Downloads
      files={[
        ["Laporan ini (XLSX)", withOnly(`/export/opd/${encodeURIComponent(params.kode ?? opd.code)}.xlsx`, search, {})],
        ["Layanan (XLSX)", file("services")],
        ["Proses bisnis (XLSX)", file("businessProcesses")],
        ["Data (XLSX)", file("dataAssets")],
        ["Aplikasi (XLSX)", file("applications")],
        ["Temuan (XLSX)", withOnly("/export/findings.xlsx", search, { opd: opd.ref })],
      ]}
    />
  );
}

/** True if the department, or a row of any list of its report, is only an example. */
function hasSample({ opd, ...answer }: PageOpdQuery): boolean {
  const { businessProcesses, services, dataAssets, applications, infrastructures, initiatives } = answer;
  const lists: ({ nodes: { provenance: string | null }[] } | null | undefined)[] = [
    ...[businessProcesses, services, dataAssets, applications, infrastructures, initiatives],
    opd?.usesApplications,
  ];
  const found = answer.findings?.nodes.map(({ element }) => element) ?? [];
  return [...(opd ? [opd] : []), ...found, ...lists.flatMap(list => list?.nodes ?? [])].some(isSample);
}
