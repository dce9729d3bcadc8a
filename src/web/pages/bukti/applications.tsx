import type { PageBuktiQuery } from "../../answers";
import { ElementList } from "../../ui/element-list";
import { day } from "../../ui/format";
import { isSample } from "../../ui/section";
import type { Column } from "../../ui/table";
import { dayColumn, listColumn, textColumn } from "./cells";
import { beside, nameColumn, Register } from "./register";
import type { PartProps } from "./view";
import { wholeList } from "./whole";

type Application = NonNullable<PageBuktiQuery["applications"]>["nodes"][number];
type Decision = NonNullable<PageBuktiQuery["decisions"]>["nodes"][number];

/** Inventory of applications (I13). */
export const Applications = (part: PartProps) => (
  <Register
    title="Inventaris aplikasi"
    id="aplikasi"
    list={part.answer.applications}
    all={part.answer.allApplications}
    columns={columns}
    whole={wholeList("applications", part)}
  />
);

const columns: readonly Column<Application>[] = [
  nameColumn("Aplikasi"),
  listColumn("Layanan", ({ supports }) => supports),
  textColumn("Status", ({ status }) => status),
  textColumn("Fungsi", ({ functionalDescription, fulfils }) =>
    [functionalDescription ?? [], fulfils.nodes.map(({ code, name }) => `${code} ${name}`)].flat(),
  ),
  { title: "Aplikasi sefungsi", cell: twinsOf },
  { title: "Rencana", cell: plansOf },
  ...beside,
];

/** Other applications with one of its recorded functions. Twins can be found only for recorded functions. */
function twinsOf({ ref, fulfils }: Application) {
  if (fulfils.nodes.length === 0) return <em>fungsi acuan belum tercatat</em>;
  const all = fulfils.nodes.flatMap(node => node.fulfilledByApplications.nodes);
  const twins = [...new Map(all.filter(twin => twin.ref !== ref).map(twin => [twin.ref, twin])).values()];
  if (twins.length === 0) return "tidak ditemukan";
  const rest = fulfils.nodes.map(({ fulfilledByApplications: list }) => list.totalCount - list.nodes.length);
  return (
    <ElementList
      elements={twins}
      total={twins.length + Math.max(...rest)}
      look="plain"
      remark={twin => [twin.responsible?.code, isSample(twin) && "contoh"].filter(Boolean).join(", ")}
    />
  );
}

function plansOf({ replacedBy: { nodes, totalCount } }: Pick<Application, "replacedBy">) {
  const remark = (plan: (typeof nodes)[number]) =>
    [...plan.planned, plan.validFrom && `sejak ${day(plan.validFrom)}`, isSample(plan) && "contoh"]
      .filter(Boolean)
      .join(", ");
  return <ElementList elements={nodes} total={totalCount} look="plain" remark={remark} />;
}

/** Decisions about applications with the same function (I13). */
export const DuplicateDecisions = (part: PartProps) => (
  <Register
    title="Keputusan atas aplikasi sefungsi"
    id="keputusan"
    list={part.answer.decisions}
    all={part.answer.allDecisions}
    columns={ofDecisions}
    whole={wholeList("decisions", { ...part, asked: { ...part.asked, opd: undefined } }, { rule: { eq: "OVERLAP" } })}
  />
);

const ofDecisions: readonly Column<Decision>[] = [
  nameColumn("Keputusan"),
  textColumn("Jenis", ({ sort }) => sort),
  textColumn("Alasan", ({ reason }) => reason),
  listColumn("Aplikasi", ({ concerns }) => concerns),
  dayColumn("Sampai", ({ until }) => until),
  ...beside,
];
