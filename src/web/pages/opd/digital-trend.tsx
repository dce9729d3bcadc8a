import type { PageOpdQuery } from "../../answers";
import { number } from "../../ui/format";
import { Downloads } from "../../ui/links";
import { Empty, Section } from "../../ui/section";
import { Share } from "../../ui/share";
import { Table } from "../../ui/table";
import { TrendPicture } from "./trend-picture";

interface DigitalTrendProps {
  trend: PageOpdQuery["trend"];
  files: Parameters<typeof Downloads>[0]["files"];
}

/** Digital share of all services on the last day of each month that is recorded, as a picture and its table. */
export function DigitalTrend({ trend, files }: DigitalTrendProps) {
  const points = trend?.series[0]?.points ?? [];
  if (points.length === 0)
    return (
      <Section title="Perkembangan tiap bulan" id="perkembangan">
        <Empty>Perkembangannya belum tercatat. Pengelola mencatat keadaan tiap hari dengan npm run snapshot.</Empty>
      </Section>
    );
  return (
    <Section title="Perkembangan tiap bulan" id="perkembangan">
      <TrendPicture points={points.map(({ day, isSample, digital: { share } }) => ({ day, isSample, share }))} />
      <Table
        caption="Layanan digital pada hari terakhir yang tercatat tiap bulan"
        rows={points.toReversed()}
        keyOf={({ day }) => day}
        columns={[
          { title: "Bulan", cell: ({ day, isSample }) => monthOf(day) + (isSample ? " (contoh)" : "") },
          { title: "Bagian", isNumber: true, cell: ({ digital }) => <Share value={digital.share} /> },
          { title: "Digital", isNumber: true, cell: ({ digital }) => number(digital.digital) },
          { title: "Layanan", isNumber: true, cell: ({ digital }) => number(digital.services) },
          { title: "Metode belum tercatat", isNumber: true, cell: ({ digital }) => number(digital.missing) },
        ]}
      />
      <Downloads files={files} />
    </Section>
  );
}

const months = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" });

/** Returns the month of a day in words: November 2026. */
const monthOf = (day: string): string => months.format(new Date(`${day}T00:00:00Z`));
