import type { Address } from "../app/page";
import { number } from "./format";
import { type Connection, NextOfList } from "./next-page";
import { Empty, Section } from "./section";
import { type Column, Table } from "./table";

interface FindingListProps<Row> {
  found: Connection<Row> & { setAside: number };
  /** Words for the elements that are checked: "elemen ini". */
  checked: string;
  caption: string;
  columns: readonly Column<Row>[];
  address: Address;
}

/** Findings of a page about something else, with the number of those that decisions set aside. */
export function FindingList<Row>({ found, checked, caption, columns, address }: FindingListProps<Row>) {
  const { nodes, totalCount, setAside } = found;
  return (
    <Section title="Temuan" id="temuan">
      {totalCount === 0 ? (
        <Empty>
          {setAside > 0 ? "Temuan lain" : "Temuan"} pada {checked} belum tercatat.
        </Empty>
      ) : (
        <Table caption={caption} rows={nodes} columns={columns} />
      )}
      <NextOfList address={address} list={found} parameter="temuan" words="Temuan berikutnya" />
      {setAside > 0 && <Empty>{number(setAside)} temuan dikesampingkan dengan keputusan yang tercatat.</Empty>}
    </Section>
  );
}
