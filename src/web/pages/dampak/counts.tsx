import type { ComponentChildren } from "preact";
import type { PageDampakQuery } from "../../answers";
import { number } from "../../ui/format";
import { codeOf } from "../../ui/opds";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";

type Impact = NonNullable<PageDampakQuery["impact"]>;
type Count = Impact["byOpd"][number];

/** Numbers of affected elements by OPD and of services by audience: who has to know. */
export function Counts({ impact: { byOpd, byAudience } }: { impact: Impact }) {
  if (byOpd.length === 0) return null;
  return (
    <Section title="Siapa yang harus tahu">
      <div class="beside">
        <Table
          caption="Yang terkena, menurut perangkat daerah"
          columns={columnsOf("Perangkat daerah", nameOf)}
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

const columnsOf = (title: string, cell: (count: Count) => ComponentChildren) => [
  { title, cell },
  { title: "Jumlah", cell: ({ count }: Count) => number(count), isNumber: true },
];

function nameOf({ value, label }: Count) {
  const code = codeOf(value);
  return code ? <a href={`/opd/${encodeURIComponent(code)}`}>{label}</a> : label;
}
