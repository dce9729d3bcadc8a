import type { PageRingkasanQuery } from "../../answers";
import { Facts } from "../../ui/facts";
import { number } from "../../ui/format";
import { Section } from "../../ui/section";
import { Share } from "../../ui/share";
import { Table } from "../../ui/table";

/** Digital share of services with its trend, completeness, coverage of functions, and findings. */
export function Measures({ answer }: { answer: PageRingkasanQuery }) {
  const { statistics, completeness, processes, services, findings } = answer;
  return (
    <Section title="Keadaan saat ini">
      <Facts
        rows={[
          ["Layanan digital (elektronik dan hybrid)", statistics && <Digital {...statistics.digitalServices} />],
          ["Kelengkapan metadata wajib", completeness && <Filled {...completeness} />],
          ["Fungsi pemerintahan (RAB) yang terisi", processes && <Covered {...processes} />],
          ["Area layanan (RAL) yang terisi", services && <Covered {...services} />],
          ["Temuan", findings && <FindingCount {...findings} />],
        ]}
      />
      <Trend trend={answer.trend} />
    </Section>
  );
}

type Of<K extends keyof PageRingkasanQuery> = NonNullable<PageRingkasanQuery[K]>;

const Digital = ({ share, ...counts }: Of<"statistics">["digitalServices"]) => (
  <>
    <Share value={share} />
    <br />
    {ofRecorded(counts)} layanan yang metodenya tercatat
  </>
);

const Filled = ({ share, filled, applicable }: Of<"completeness">) => (
  <>
    <Share value={share} />
    <br />
    {number(filled)} dari {number(applicable)} isian
  </>
);

const Covered = ({ covered, references }: Of<"services">) => (
  <>
    <Share value={references > 0 ? covered / references : null} />
    <br />
    {number(covered)} dari {number(references)}, <a href="/cakupan">lihat yang belum</a>
  </>
);

const FindingCount = ({ totalCount, bySeverity }: Of<"findings">) => (
  <>
    <a href="/temuan">{number(totalCount)} temuan</a>
    <br />
    {bySeverity.map(({ label, count }) => `${label.toLowerCase()} ${number(count)}`).join(", ")}
  </>
);

/** Number of digital services out of those whose method is recorded, as in the share. */
const ofRecorded = ({ digital, services, missing }: { digital: number; services: number; missing: number }) =>
  `${number(digital)} dari ${number(services - missing)}`;

function Trend({ trend }: Pick<PageRingkasanQuery, "trend">) {
  const points = trend?.series[0]?.points ?? [];
  if (points.length === 0) return null;
  return (
    <Table
      caption="Layanan digital pada hari terakhir yang tercatat tiap tahun"
      rows={points}
      columns={[
        { title: "Tahun", cell: ({ day, isSample }) => day.slice(0, 4) + (isSample ? " (contoh)" : "") },
        { title: "Bagian", cell: ({ digital }) => <Share value={digital.share} />, isNumber: true },
        { title: "Layanan yang metodenya tercatat", cell: ({ digital }) => ofRecorded(digital), isNumber: true },
      ]}
    />
  );
}
