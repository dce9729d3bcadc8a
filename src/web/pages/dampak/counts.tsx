import type { ComponentChildren } from "preact";
import type { PageDampakQuery } from "../../answers";
import { number } from "../../ui/format";
import { OwnerName } from "../../ui/opd-link";
import { Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";

type Impact = NonNullable<PageDampakQuery["impact"]>;
type Count = Impact["byAudience"][number];

/** Numbers of affected elements by OPD and of services by audience: who has to know. */
export function Counts({ impact: { byOpd, byAudience } }: { impact: Impact }) {
  if (byOpd.length === 0) return null;
  return (
    <Section title="Siapa yang harus tahu">
      <div class="beside">
        <Table
          caption="Yang terkena, menurut perangkat daerah"
          columns={columnsOf("Perangkat daerah", (each: Impact["byOpd"][number]) => <OwnerName {...each} />)}
          rows={byOpd}
        />
        {byAudience.length > 0 && (
          <Table
            caption="Layanan yang terkena, menurut pengguna; satu layanan dapat memiliki beberapa"
            columns={columnsOf("Pengguna layanan", ({ label }: Count) => label)}
            rows={byAudience}
          />
        )}
      </div>
    </Section>
  );
}

const columnsOf = <Row extends Count>(title: string, cell: (row: Row) => ComponentChildren): Column<Row>[] => [
  { title, cell },
  { title: "Jumlah", cell: ({ count }) => number(count), isNumber: true },
];
