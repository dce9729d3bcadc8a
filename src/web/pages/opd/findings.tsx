import type { PageOpdQuery } from "../../answers";
import type { Address } from "../../app/page";
import { severityAndSource } from "../../ui/finding";
import { FindingList } from "../../ui/finding-list";
import { messageAndStep } from "../../ui/finding-steps";
import { number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Missing } from "../../ui/missing";
import { Section } from "../../ui/section";
import type { Column } from "../../ui/table";

type Finding = NonNullable<PageOpdQuery["findings"]>["nodes"][number];

/** Findings on what a department owns, most severe first. */
export function Findings({ findings, address }: Pick<PageOpdQuery, "findings"> & { address: Address }) {
  if (!findings)
    return (
      <Section title="Temuan">
        <Missing />
      </Section>
    );
  const counts = findings.bySeverity.map(({ label, count }) => `${label.toLowerCase()} ${number(count)}`).join(", ");
  return (
    <FindingList
      found={findings}
      checked="milik perangkat daerah ini"
      caption={`${number(findings.totalCount)} temuan: ${counts}`}
      columns={columns}
      address={address}
    />
  );
}

const columns: readonly Column<Finding>[] = [
  { title: "Elemen", cell: ({ element }) => <ElementLink element={element} /> },
  messageAndStep,
  ...severityAndSource,
];
