import type { PageRencanaQuery } from "../../answers";
import { number, rupiah } from "../../ui/format";
import { addressOfForm, addressOfImpact, ElementLink } from "../../ui/links";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";
import { Plan } from "./plan";
import { suggestedBy } from "./portfolio";
import { Support } from "./support";

type Application = NonNullable<PageRencanaQuery["assessed"]>["nodes"][number];
type Unassessed = NonNullable<PageRencanaQuery["unassessed"]>["nodes"][number];

const absent = <em>belum tercatat</em>;
const hidden = <em>tidak dapat Anda lihat</em>;

interface AssessedProps {
  nodes: readonly Application[];
  total: number;
  search: URLSearchParams;
  asked: Asked;
}

/** Assessed applications: their fits, the class that was decided and the one that the fits suggest, and what rests on them. */
export function Assessed({ nodes, total, search, asked: { at, day } }: AssessedProps) {
  const impactOf = (application: Application) => addressOfImpact([application], { day: at, search });
  return (
    <Table<Application>
      caption={`${number(total)} aplikasi yang kesesuaian bisnis dan teknisnya sudah dinilai`}
      rows={nodes}
      keyOf={({ ref }) => ref}
      columns={[
        { title: "Aplikasi", cell: each => <Owned application={each} /> },
        { title: "Kesesuaian bisnis", cell: ({ ofBusiness }) => ofBusiness[0] },
        { title: "Kesesuaian teknis", cell: ({ ofTechnology }) => ofTechnology[0] },
        { title: "Kelas TIME, strategi (6R)", cell: each => <Decision application={each} /> },
        { title: "Menurut penilaian", cell: each => <Suggested application={each} /> },
        { title: "Rencana", cell: ({ replacedBy }) => <Plan list={replacedBy} /> },
        {
          title: "Layanan",
          isNumber: true,
          cell: each => <a href={impactOf(each)}>{number(each.supports.totalCount)}</a>,
        },
        { title: "Biaya per tahun", isNumber: true, cell: each => <Cost application={each} /> },
        { title: "Dukungan sampai", cell: ({ supportUntil }) => <Support until={supportUntil} today={day} /> },
      ]}
    />
  );
}

/** Application with the OPD that is responsible for it. */
const Owned = ({ application }: { application: Application }) => (
  <>
    <ElementLink element={application} /> <small>{application.responsible?.name ?? absent}</small>
  </>
);

/** Class and strategy that were decided. */
const Decision = ({ application: { decided, strategy } }: { application: Application }) => (
  <>
    {decided[0] ?? <em>belum ditetapkan</em>} <small>{strategy[0] ?? "strategi belum ditetapkan"}</small>
  </>
);

/** Class that the fits suggest; one that differs from the decision has a word for it. */
function Suggested({ application: { businessFit, technicalFit, timeClass } }: { application: Application }) {
  const suggested = suggestedBy(businessFit, technicalFit);
  if (!suggested) return null;
  return (
    <>
      {suggested.words}
      {timeClass !== null && timeClass !== suggested.timeClass && (
        <>
          {" "}
          <strong>berbeda</strong>
        </>
      )}
    </>
  );
}

function Cost({ application: { annualCostRupiah, redacted } }: { application: Application }) {
  if (redacted.includes("annualCostRupiah")) return hidden;
  return annualCostRupiah === null ? absent : rupiah(annualCostRupiah);
}

/** Applications that lack a fit; each leads to its form. */
export const NotAssessed = ({ nodes, total }: { nodes: readonly Unassessed[]; total: number }) => (
  <Table<Unassessed>
    caption={`${number(total)} aplikasi`}
    rows={nodes}
    keyOf={({ ref }) => ref}
    columns={[
      { title: "Aplikasi", cell: each => <ElementLink element={each} /> },
      { title: "Perangkat daerah", cell: ({ responsible }) => responsible?.name ?? absent },
      { title: "Kesesuaian bisnis", cell: each => fitOf(each, "businessFit", each.ofBusiness) },
      { title: "Kesesuaian teknis", cell: each => fitOf(each, "technicalFit", each.ofTechnology) },
      { title: "Isi", cell: ({ ref }) => <a href={addressOfForm(ref)}>Nilai aplikasi ini</a> },
    ]}
  />
);

const fitOf = ({ redacted }: Unassessed, property: string, labels: readonly string[]) =>
  redacted.includes(property) ? hidden : (labels[0] ?? <em>belum dinilai</em>);
