import type { PageRingkasanQuery } from "../answers";
import { byAccount } from "./by-account";
import { moment } from "./format";
import { ElementLink } from "./links";
import { Cut, Empty, Section } from "./section";

type Changed = PageRingkasanQuery["changes"];
type Change = Changed["nodes"][number];

const actions: Record<Change["action"], string> = { CREATED: "dicatat", UPDATED: "diubah", DELETED: "dihapus" };

interface ChangesProps {
  changes: Changed;
  title: string;
  /** Sentence for no change. */
  none: string;
}

/** Newest changes first, each with its writer. */
export function Changes({ changes, title, none }: ChangesProps) {
  return (
    <Section title={title}>
      {changes.reason && <Empty>{changes.reason}</Empty>}
      {changes.totalCount === 0 && !changes.reason && <Empty>{none}</Empty>}
      <ul>
        {changes.nodes.map(change => (
          <ChangeRow key={change.ref + change.at} change={change} />
        ))}
      </ul>
      <Cut shown={changes.nodes.length} total={changes.totalCount} />
    </Section>
  );
}

/** Row of a list: element, which is no link if it is deleted, with the writer and the time of a change. */
export const ChangeRow = ({ change }: { change: Change }) => (
  <li>
    {change.action === "DELETED" ? change.name : <ElementLink element={change} />} {actions[change.action]}{" "}
    <small>
      {byAccount(change.viewer)}, <time dateTime={change.at}>{moment(change.at)}</time>
    </small>
  </li>
);
