import type { PageOpdQuery } from "../../answers";
import type { Address } from "../../app/page";
import { FindingSeverity } from "../../ui/finding";
import { steps } from "../../ui/finding-steps";
import { number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Missing } from "../../ui/missing";
import { NextPage } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";

/** Findings on what a department owns, most severe first. */
export function Findings({ findings, address }: Pick<PageOpdQuery, "findings"> & { address: Address }) {
  if (!findings)
    return (
      <Section title="Temuan">
        <Missing />
      </Section>
    );
  const { nodes, totalCount, setAside, bySeverity, pageInfo } = findings;
  const counts = bySeverity.map(({ label, count }) => `${label.toLowerCase()} ${number(count)}`).join(", ");
  return (
    <Section title="Temuan" id="temuan">
      {totalCount === 0 ? (
        <Empty>{setAside > 0 ? "Temuan lain" : "Temuan"} pada milik perangkat daerah ini belum tercatat.</Empty>
      ) : (
        <Table
          caption={`${number(totalCount)} temuan: ${counts}`}
          rows={nodes}
          columns={[
            { title: "Elemen", cell: ({ element }) => <ElementLink element={element} /> },
            {
              title: "Temuan",
              cell: ({ message, rule }) => (
                <>
                  {message}. <small>{steps[rule.code]}</small>
                </>
              ),
            },
            { title: "Bobot", cell: ({ rule }) => <FindingSeverity value={rule.severity} /> },
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
