import type { PageBuktiQuery } from "../../answers";
import type { Column } from "../../ui/table";
import { Value } from "../../ui/value";
import { listColumn, recordedText, textColumn, textUnlessRedacted } from "./cells";
import { beside, nameColumn, Register } from "./register";
import type { PartProps } from "./view";

type Service = NonNullable<PageBuktiQuery["services"]>["nodes"][number];

/** Catalogue of services (I2, I17, I19). */
export const Services = (part: PartProps) => (
  <Register
    {...part}
    title="Katalog layanan"
    id="layanan"
    list={part.answer.services}
    all={part.answer.allServices}
    columns={columns}
  />
);

const columns: readonly Column<Service>[] = [
  nameColumn("Layanan"),
  listColumn("Pelaksana", ({ performedBy }) => performedBy),
  textColumn("Metode", ({ method }) => method),
  textColumn("Jam operasional", ({ operatingHours }) => operatingHours),
  textColumn("Hotline", ({ hotline }) => hotline),
  {
    title: "Risiko",
    cell: ({ potentialRisk, redacted }) => textUnlessRedacted(potentialRisk, "potentialRisk", redacted),
  },
  {
    title: "Mitigasi",
    cell: ({ riskMitigation, redacted }) => textUnlessRedacted(riskMitigation, "riskMitigation", redacted),
  },
  listColumn("Aplikasi", ({ supportedBy }) => supportedBy),
  { title: "Alamat", cell: addressesOf },
  ...beside,
];

/** Own address, or those of the applications. */
function addressesOf({ url, supportedBy }: Service) {
  const found = [url, ...supportedBy.nodes.flatMap(application => application.url ?? application.domainName)].filter(
    address => address !== null,
  );
  if (found.length === 0) return recordedText(null);
  return [...new Set(found)].map(address => (
    <div key={address}>
      <Value value={address} type="String" label="Alamat" />
    </div>
  ));
}
