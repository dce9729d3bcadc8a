import type { PageTemuanQuery } from "../../answers";
import { severityAndSource } from "../../ui/finding";
import { steps } from "../../ui/finding-steps";
import { number } from "../../ui/format";
import { Downloads } from "../../ui/links";
import { Empty } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { findingsFiles, listOf } from "./asked";
import type { PartProps } from "./part";

type Counted = { rule: NonNullable<PageTemuanQuery["findingRules"]>[number]; count: number };

/** Severities, the worst first. */
const order = ["ERROR", "WARNING", "INFO"];

/** Rules that have findings: number, severity, next step and legal source. Each leads to its findings. */
export function Rules({
  answer,
  asked: { opd },
  address: { search },
  found,
}: PartProps & { found: NonNullable<PageTemuanQuery["semua"]> }) {
  const { byRule, totalCount } = found;
  const placeOf = ({ rule }: Counted) => order.indexOf(rule.severity);
  const rows = (answer.findingRules ?? [])
    .map(rule => ({ rule, count: byRule.find(({ value }) => value === rule.code)?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => placeOf(one) - placeOf(other) || other.count - one.count);
  if (rows.length === 0)
    return <Empty>Belum ada temuan pada elemen yang tercatat. Yang belum tercatat belum diperiksa.</Empty>;
  return (
    <>
      <Table
        caption={`${number(totalCount)} temuan; pilih aturan untuk melihat elemennya`}
        rows={rows}
        keyOf={({ rule }) => rule.code}
        columns={columnsOf(opd, search)}
      />
      <Downloads files={findingsFiles({ opd }, search)} />
    </>
  );
}

const [severity, source] = severityAndSource;

const columnsOf = (opd: string | undefined, search: URLSearchParams): Column<Counted>[] => [
  { title: "Aturan", cell: ({ rule }) => <a href={listOf({ aturan: rule.code, opd }, search)}>{rule.text}</a> },
  { title: "Jumlah", cell: ({ count }) => number(count), isNumber: true },
  severity,
  { title: "Yang perlu dilakukan", cell: ({ rule }) => steps[rule.code] },
  source,
];
