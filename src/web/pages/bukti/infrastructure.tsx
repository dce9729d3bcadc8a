import type { PageBuktiQuery } from "../../answers";
import type { Column } from "../../ui/table";
import { dayColumn, listColumn, textColumn } from "./cells";
import { beside, nameColumn, Register } from "./register";
import type { PartProps } from "./view";

type Row = NonNullable<PageBuktiQuery["infrastructures"]>["nodes"][number];

/** Inventory of infrastructure (I14). */
export const Infrastructure = (part: PartProps) => (
  <Register
    {...part}
    title="Inventaris infrastruktur"
    id="infrastruktur"
    list={part.answer.infrastructures}
    all={part.answer.allInfrastructures}
    columns={columns}
  />
);

const columns: readonly Column<Row>[] = [
  nameColumn("Infrastruktur"),
  textColumn("Jenis", ({ sort }) => sort),
  textColumn("Kepemilikan", ({ ownership }) => ownership),
  listColumn("Pengelola", ({ operatedBy }) => operatedBy),
  listColumn("Ditempatkan di", ({ hostedOn }) => hostedOn),
  listColumn("Terhubung ke", ({ connectedTo }) => connectedTo),
  listColumn("Menjalankan", ({ runs }) => runs),
  dayColumn("Kontrak sampai", ({ contractUntil }) => contractUntil),
  dayColumn("Dukungan sampai", ({ supportUntil }) => supportUntil),
  ...beside,
];
