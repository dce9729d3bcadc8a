import type { Address } from "../../app/page";
import { FindingSeverity } from "../../ui/finding";
import { steps } from "../../ui/finding-steps";
import { number } from "../../ui/format";
import { NextPage } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Element } from "./element";

/** Findings of an element, and what to do about each. */
export function Findings({ element, address }: { element: Element; address: Address }) {
  const { nodes, totalCount, setAside, pageInfo } = element.findings;
  return (
    <Section title="Temuan" id="temuan">
      {totalCount === 0 ? (
        <Empty>{setAside > 0 ? "Temuan lain" : "Temuan"} pada elemen ini belum tercatat.</Empty>
      ) : (
        <Table
          caption={`${number(totalCount)} temuan`}
          rows={nodes}
          columns={[
            { title: "Temuan", cell: ({ message }) => message },
            { title: "Bobot", cell: ({ rule }) => <FindingSeverity value={rule.severity} /> },
            { title: "Yang perlu dilakukan", cell: ({ rule }) => steps[rule.code] },
            { title: "Dasar", cell: ({ rule }) => rule.source ?? "praktik baik" },
          ]}
        />
      )}
      <NextPage
        address={address}
        shown={nodes.length}
        total={totalCount}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        parameter="temuan"
        words="Temuan berikutnya"
      />
      {setAside > 0 && <p class="empty">{number(setAside)} temuan dikesampingkan dengan keputusan yang tercatat.</p>}
    </Section>
  );
}
