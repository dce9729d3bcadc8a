import type { Address } from "../../app/page";
import { severityAndSource } from "../../ui/finding";
import { FindingList } from "../../ui/finding-list";
import { steps } from "../../ui/finding-steps";
import { number } from "../../ui/format";
import type { Column } from "../../ui/table";
import type { Element } from "./element";

type Finding = Element["findings"]["nodes"][number];

/** Findings of an element, and what to do about each. */
export const Findings = ({ element: { findings }, address }: { element: Element; address: Address }) => (
  <FindingList
    found={findings}
    checked="elemen ini"
    caption={`${number(findings.totalCount)} temuan`}
    columns={columns}
    address={address}
  />
);

const columns: readonly Column<Finding>[] = [
  { title: "Temuan", cell: ({ message }) => message },
  { title: "Yang perlu dilakukan", cell: ({ rule }) => steps[rule.code] },
  ...severityAndSource,
];
