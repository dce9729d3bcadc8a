import type { Address } from "../app/page";
import { number } from "./format";
import { NextPage } from "./next-page";
import { Empty, Section } from "./section";
import { type Column, Table } from "./table";

interface FindingListProps<Row> {
  found: {
    nodes: readonly Row[];
    totalCount: number;
    setAside: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  /** Words for the elements that are checked: "elemen ini". */
  checked: string;
  caption: string;
  columns: readonly Column<Row>[];
  address: Address;
}

/** Findings of a page about something else, with the number of those that decisions set aside. */
export function FindingList<Row>({ found, checked, caption, columns, address }: FindingListProps<Row>) {
  const { nodes, totalCount, setAside, pageInfo } = found;
  return (
    <Section title="Temuan" id="temuan">
      {totalCount === 0 ? (
        <Empty>
          {setAside > 0 ? "Temuan lain" : "Temuan"} pada {checked} belum tercatat.
        </Empty>
      ) : (
        <Table caption={caption} rows={nodes} columns={columns} />
      )}
      <NextPage
        address={address}
        shown={nodes.length}
        total={totalCount}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        parameter="temuan"
        words="Temuan berikutnya"
      />
      {setAside > 0 && <Empty>{number(setAside)} temuan dikesampingkan dengan keputusan yang tercatat.</Empty>}
    </Section>
  );
}
