import { day } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import type { Element } from "./element";

/** Says that an element is a plan, what it replaces, and what is planned to replace it. */
export function Replacement({ element: { plateau, planned, replaces, replacedBy } }: { element: Element }) {
  if (plateau !== "TO_BE" && replacedBy.nodes.length === 0) return null;
  return (
    <div class="note">
      {plateau === "TO_BE" && (
        <p>
          Ini rencana (arsitektur target){planned.length > 0 && <>, perubahan: {planned.join(", ").toLowerCase()}</>}.
        </p>
      )}
      {replaces.nodes.map(node => (
        <p key={node.ref}>
          Menggantikan <ElementLink element={node} />.
        </p>
      ))}
      {replacedBy.nodes.map(node => (
        <p key={node.ref}>
          Direncanakan digantikan oleh <ElementLink element={node} />
          {node.validFrom && <> sejak {day(node.validFrom)}</>}.
        </p>
      ))}
    </div>
  );
}
