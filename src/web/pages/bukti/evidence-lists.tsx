import type { PageBuktiQuery } from "../../answers";
import { evidenceStates } from "../../ui/evidence-words";
import { Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { CutOfReport } from "./cut";
import type { Indicator } from "./indicator";
import { beside, nameColumn } from "./register";
import type { PartProps } from "./view";

type Row = NonNullable<PageBuktiQuery["evidence"]>["nodes"][number];

/** Elements of each figure: what is missing, then what counts. */
export function EvidenceLists({ indicator, answer, asked, address }: PartProps & { indicator: Indicator }) {
  const { nodes, totalCount } = answer.evidence!;
  const listed = indicator.figures.filter(({ code }) => nodes.some(({ figure }) => figure === code));
  if (listed.length === 0) return null;
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
      <CutOfReport shown={nodes.length} total={totalCount} asked={asked} address={address} />
    </Section>
  );
}

const [name] = [nameColumn("Elemen")];

const columns: readonly Column<Row>[] = [
  { ...name, cell: ({ element }) => name.cell(element) },
  {
    title: "Keadaan",
    cell: ({ state }) => (
      <span class="code">
        {state === "MISSING" ? <strong>■ {evidenceStates.MISSING}</strong> : `□ ${evidenceStates.COUNTED}`}
      </span>
    ),
  },
  ...beside.map(({ title, cell }): Column<Row> => ({ title, cell: ({ element }) => cell(element) })),
];
