import type { PageRingkasanQuery } from "../../answers";
import { byAccount } from "../../ui/by-account";
import { moment } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Cut, Empty, Section } from "../../ui/section";

type Changed = PageRingkasanQuery["changes"];
type Change = Changed["nodes"][number];

const actions: Record<Change["action"], string> = { CREATED: "dicatat", UPDATED: "diubah", DELETED: "dihapus" };

/** Newest changes of the last seven days. */
export function Changes({ changes }: { changes: Changed }) {
  return (
    <Section title="Perubahan tujuh hari terakhir">
      {changes.reason && <Empty>{changes.reason}</Empty>}
      {changes.totalCount === 0 && !changes.reason && (
        <Empty>Perubahan dalam tujuh hari terakhir belum tercatat.</Empty>
      )}
      <ul>
        {changes.nodes.map(change => (
          <li key={change.ref + change.at}>
            {change.action === "DELETED" ? change.name : <ElementLink element={change} />} {actions[change.action]}{" "}
            <small>
              {byAccount(change.viewer)}, <time dateTime={change.at}>{moment(change.at)}</time>
            </small>
          </li>
        ))}
      </ul>
      <Cut shown={changes.nodes.length} total={changes.totalCount} />
    </Section>
  );
}
