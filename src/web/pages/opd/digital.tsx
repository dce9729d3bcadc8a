import type { PageOpdQuery } from "../../answers";
import type { Address } from "../../app/page";
import { number } from "../../ui/format";
import { Downloads, tables, withOnly } from "../../ui/links";
import { OwnerName } from "../../ui/opd-link";
import { Empty, SampleBanner, Section } from "../../ui/section";
import { Share } from "../../ui/share";
import { type Column, Table } from "../../ui/table";
import { DigitalTrend } from "./digital-trend";
import { ByMethod, MethodKey } from "./method-bar";

type Services = NonNullable<PageOpdQuery["statistics"]>["digitalServices"];
type OfOpd = Services["byOpd"][number];

interface DigitalProps {
  answer: PageOpdQuery;
  address: Address;
}

/** Services of each OPD by their method, and the digital share of all over the months. */
export function Digital({ answer, address: { search, today } }: DigitalProps) {
  const services = answer.statistics?.digitalServices;
  if (!services || services.services === 0)
    return (
      <Empty>
        Layanan belum tercatat. Isi lembar Layanan pada templat di <a href="/meja">Meja kerja</a>.
      </Empty>
    );
  return (
    <>
      <SampleBanner isSample={(answer.sampleServices?.totalCount ?? 0) > 0} />
      <p>Layanan digital adalah layanan elektronik dan hybrid, dihitung dari layanan yang metodenya tercatat.</p>
      <DigitalTrend trend={answer.trend} files={tables("trend", search, { kind: "Service", per: "MONTH" })} />
      <Section title="Metode layanan menurut perangkat daerah" id="metode">
        <MethodKey methods={services.byMethod} />
        <Methods services={services} />
        <Downloads
          files={[
            [
              "Porsi digital (CSV)",
              withOnly("/questions/Q37.csv", search, { variables: JSON.stringify({ at: today }) }),
            ],
            ["Semua layanan (XLSX)", withOnly("/export/services.xlsx", search, {})],
          ]}
        />
      </Section>
    </>
  );
}

function Methods({ services }: { services: Services }) {
  const { byMethod, byOpd } = services;
  const columns: Column<OfOpd>[] = [
    { title: "Perangkat daerah", cell: ({ opd, label }) => <OwnerName value={opd} label={label} /> },
    { title: "Metode", cell: each => <ByMethod methods={byMethod} counts={each.byMethod} /> },
    { title: "Layanan", isNumber: true, cell: each => number(each.services) },
    { title: "Digital", isNumber: true, cell: ({ share }) => <Share value={share} /> },
  ];
  const all: OfOpd = { ...services, opd: null, label: "Seluruhnya" };
  return <Table caption="Jumlah layanan menurut metode" rows={[all, ...byOpd]} columns={columns} />;
}
