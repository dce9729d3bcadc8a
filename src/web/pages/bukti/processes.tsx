import type { PageBuktiQuery } from "../../answers";
import { ElementList } from "../../ui/element-list";
import type { Column } from "../../ui/table";
import { listColumn, textColumn } from "./cells";
import { plansOf } from "./plans";
import { ProcessMatrix } from "./process-matrix";
import { beside, nameColumn, Register } from "./register";
import type { PartProps } from "./view";

export type Process = NonNullable<PageBuktiQuery["businessProcesses"]>["nodes"][number];

/** Matrix of processes across OPDs as-is and to-be, and all processes in the scope (I15). */
export const Processes = (part: PartProps) => (
  <Register
    {...part}
    title="Proses bisnis dan matriks lintas perangkat daerah"
    id="proses"
    list={part.answer.businessProcesses}
    all={part.answer.allBusinessProcesses}
    columns={columns}
  >
    <ProcessMatrix processes={part.answer.businessProcesses?.nodes ?? []} />
  </Register>
);

const columns: readonly Column<Process>[] = [
  nameColumn("Proses bisnis"),
  textColumn("Jenis", ({ sort }) => sort),
  listColumn("Diwujudkan melalui", ({ deliveredThrough }) => deliveredThrough),
  listColumn("Dibutuhkan layanan", ({ requiredBy }) => requiredBy),
  { title: "Dipicu oleh, memicu", cell: triggersOf },
  listColumn("Diotomatisasi oleh", ({ automatedBy }) => automatedBy),
  { title: "Target (to-be)", cell: plansOf },
  ...beside,
];

function triggersOf({ triggers, triggeredBy }: Process) {
  const all = [...triggeredBy.nodes, ...triggers.nodes];
  return <ElementList elements={all} total={triggeredBy.totalCount + triggers.totalCount} look="plain" />;
}
