import type { PageTemuanQuery } from "../../answers";
import { Choice, Filters } from "../../ui/choice";
import { severityAndSource } from "../../ui/finding";
import { messageAndStep } from "../../ui/finding-steps";
import { number } from "../../ui/format";
import { Downloads, ElementLink } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { OpdField } from "../../ui/opd-field";
import { OpdLink } from "../../ui/opd-link";
import type { Option } from "../../ui/options";
import { Empty } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { findingsFiles } from "./asked";
import type { PartProps } from "./part";

type Found = NonNullable<PageTemuanQuery["findings"]>;
type Finding = Found["nodes"][number];

/** List of the chosen findings, each with its element, its legal source and the next step. */
export function Findings({ found, ...props }: PartProps & { found: Found }) {
  const { asked, address } = props;
  const { nodes, totalCount, setAside } = found;
  return (
    <>
      <FindingFilters {...props} />
      {nodes.length === 0 && (
        <Empty>Belum ada temuan untuk pilihan ini. Lepaskan sebuah pilihan untuk melihat yang lain.</Empty>
      )}
      {nodes.length > 0 && <Table caption={`${number(totalCount)} temuan`} rows={nodes} columns={columns} />}
      <NextOfList address={address} list={found} />
      {setAside > 0 && (
        <p>
          {number(setAside)} temuan lain dikesampingkan oleh <a href="/cari?jenis=Decision">keputusan yang tercatat</a>.
        </p>
      )}
      <Downloads files={findingsFiles(asked, address.search)} />
    </>
  );
}

const [severity, source] = severityAndSource;

const columns: Column<Finding>[] = [
  { title: "Elemen", cell: ({ element }) => <ElementLink element={element} /> },
  messageAndStep,
  severity,
  {
    title: "Perangkat daerah",
    cell: ({ element: { responsible } }) => (responsible ? <OpdLink opd={responsible} /> : <em>belum tercatat</em>),
  },
  source,
];

const all: Option = ["", "semua"];

/** Form that narrows the list by severity, rule, kind and OPD. */
function FindingFilters({ answer, asked, address }: PartProps) {
  const { bySeverity = [], byKind = [], byRule = [] } = answer.semua ?? {};
  const rules = (answer.findingRules ?? []).filter(({ code }) => byRule.some(({ value }) => value === code));
  const options = { severities: bySeverity.map(optionOf), kinds: byKind.map(optionOf) };
  const named = rules.map(({ code, text }): Option => [code, text]);
  return (
    <Filters path={address.path} search={address.search} kept={{ lihat: asked.view }}>
      <Choice label="Bobot" name="tingkat" value={asked.severity ?? ""} options={[all, ...options.severities]} />
      <Choice label="Aturan" name="aturan" value={asked.rule ?? ""} options={[all, ...named]} />
      <Choice label="Jenis elemen" name="jenis" value={asked.kind ?? ""} options={[all, ...options.kinds]} />
      <OpdField opds={answer.opds} chosen={asked.opd} none={all[1]} />
    </Filters>
  );
}

const optionOf = ({ value, label, count }: { value: string | null; label: string; count: number }): Option => [
  value ?? "",
  `${label} (${number(count)})`,
];
