import type { Place } from "../app/page";
import { useColumn } from "./column";
import { withParameters } from "./links";
import { Cut } from "./section";

interface NextPageProps {
  address: Place;
  /** Number of rows that are shown, and of all rows. */
  shown: number;
  total: number;
  /** Cursor of the next rows; null or undefined if there are none. */
  next?: string | null;
  /**
   * Parameter of the address that holds the cursor, and id of the part of the page to which the links lead. Default:
   * `sesudah`, and the start of the page.
   */
  parameter?: string;
  /** Words of the link to the next rows. */
  words?: string;
}

interface NextOfListProps extends Pick<NextPageProps, "address" | "parameter" | "words"> {
  /** Connection as it is shown; undefined if there is no answer. */
  list: Connection | null | undefined;
}

/** Part of a list, as the contract answers it. */
export interface Connection<Row = unknown> {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Says which part of a connection is shown, with links as `NextPage`. */
export function NextOfList({ list, ...rest }: NextOfListProps) {
  const { nodes = [], totalCount = 0, pageInfo } = list ?? {};
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return <NextPage {...rest} shown={nodes.length} total={totalCount} next={next} />;
}

/** Says which part of a list is shown, with links to its next rows and back to the first. */
export function NextPage({ address: { path, search }, shown, total, next, ...rest }: NextPageProps) {
  const { idOf } = useColumn();
  const { parameter = "sesudah", words = "Baris berikutnya" } = rest;
  const place = rest.parameter ? `#${idOf(parameter)}` : "";
  const to = (cursor?: string) => withParameters(path, search, { [parameter]: cursor }) + place;
  const isLater = search.has(parameter);
  if (!next && !isLater) return null;
  return (
    <div>
      <Cut shown={shown} total={total} />
      {isLater && <a href={to()}>Ke awal daftar</a>} {next && <a href={to(next)}>{words}</a>}
    </div>
  );
}
