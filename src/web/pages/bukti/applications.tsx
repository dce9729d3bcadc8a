import type { PageBuktiQuery } from "../../answers";
import { number } from "../../ui/format";
import type { Column } from "../../ui/table";
import { dayColumn, listColumn, textColumn } from "./cells";
import { plansOf } from "./plans";
import { beside, nameColumn, Register } from "./register";
import { twinsOf } from "./twins";
import type { PartProps } from "./view";

type Application = NonNullable<PageBuktiQuery["applications"]>["nodes"][number];
type Decision = NonNullable<PageBuktiQuery["decisions"]>["nodes"][number];

/** Inventory of applications (I13). */
export const Applications = (part: PartProps) => (
  <Register
    {...part}
    title="Inventaris aplikasi"
    id="aplikasi"
    list={part.answer.applications}
    all={part.answer.allApplications}
    columns={columns}
  />
);

const columns: readonly Column<Application>[] = [
  nameColumn("Aplikasi"),
  listColumn("Layanan", ({ supports }) => supports),
  textColumn("Status", ({ status }) => status),
  textColumn("Fungsi", ({ functionalDescription, fulfils }) =>
    [
      functionalDescription ?? [],
      fulfils.nodes.map(({ code, name }) => `${code} ${name}`),
      fulfils.nodes.length < fulfils.totalCount ? `dan ${number(fulfils.totalCount - fulfils.nodes.length)} lagi` : [],
    ].flat(),
  ),
  { title: "Aplikasi sefungsi", cell: twinsOf },
  { title: "Rencana", cell: plansOf },
  ...beside,
];

/** Decisions about applications with the same function (I13). */
export const DuplicateDecisions = (part: PartProps) => (
  <Register
    {...part}
    title="Keputusan atas aplikasi sefungsi"
    id="keputusan"
    list={part.answer.decisions}
    all={part.answer.allDecisions}
    columns={ofDecisions}
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
