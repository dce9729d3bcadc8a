import type { PageBuktiQuery } from "../../answers";
import { withOnly } from "../../ui/links";
import { Cut, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import type { Indicator } from "./indicator";
import { beside, nameColumn } from "./register";
import type { PartProps } from "./view";

type Row = NonNullable<PageBuktiQuery["evidence"]>["nodes"][number];

/** Elements of each figure: what is missing, then what counts. */
export function EvidenceLists({ indicator, answer, asked, address }: PartProps & { indicator: Indicator }) {
  const { nodes, totalCount } = answer.evidence!;
  const listed = indicator.figures.filter(({ code }) => nodes.some(({ figure }) => figure === code));
  if (listed.length === 0) return null;
  const whole = withOnly("/export/evidence.xlsx", address.search, {
    ...{ indicators: `reference:${asked.indicator}`, opd: asked.opd && `opd:${asked.opd}`, at: asked.at },
    samples: asked.hasSamples ? undefined : "false",
  });
  return (
    <Section title="Elemen di balik setiap angka" id="elemen">
      {listed.map(({ code, text, label }) => (
        <Table<Row>
          key={code}
          caption={`${text}: ${label}`}
          rows={nodes.filter(({ figure }) => figure === code)}
          columns={columns}
        />
      ))}
      <Cut shown={nodes.length} total={totalCount} />
      {nodes.length < totalCount && (
        <p class="cut">
          Daftar lengkapnya: <a href={whole}>{whole}</a>
        </p>
      )}
    </Section>
  );
}

const [name] = [nameColumn("Elemen")];

const columns: readonly Column<Row>[] = [
  { ...name, cell: ({ element }) => name.cell(element) },
  {
    title: "Keadaan",
    cell: ({ state }) => (
      <span class="code">{state === "MISSING" ? <strong>■ Belum terpenuhi</strong> : "□ Terpenuhi"}</span>
    ),
  },
  ...beside.map(({ title, cell }): Column<Row> => ({ title, cell: ({ element }) => cell(element) })),
];
