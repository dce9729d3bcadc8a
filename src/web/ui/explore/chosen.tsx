import { Facts } from "../facts";
import { ElementLink } from "../links";
import { OpdLink } from "../opd-link";
import { Severity } from "../severity";
import type { Relations } from "./explorer";
import type { Graph, GraphElement } from "./graph";

interface ChosenProps {
  element: GraphElement;
  graph: Graph;
  relations: Relations;
  isLoading: boolean;
  onExpand(ref: string): void;
}

/** Facts of the chosen element, its relations within the graph, and the way to its neighbours. */
export function Chosen({ element, graph, relations, isLoading, onExpand }: ChosenProps) {
  const { ref, kindLabel, responsible, severity } = element;
  return (
    <section class="explorer-chosen" aria-label="Elemen yang dipilih">
      <h3>
        <ElementLink element={element} />
      </h3>
      <Facts
        rows={[
          ["Jenis", kindLabel[0]],
          ["Perangkat daerah", responsible && <OpdLink opd={responsible} />],
          ...(severity ? [["Akibat", <StateOf key="state" severity={severity} />] as const] : []),
        ]}
      />
      <ul>
        {relationsOf(ref, graph, relations).map(({ words, other }) => (
          <li key={words + other.ref}>
            {words} {other.name}
          </li>
        ))}
      </ul>
      <button type="button" disabled={isLoading} onClick={() => onExpand(ref)}>
        Perluas: tambahkan tetangganya
      </button>
    </section>
  );
}

const StateOf = ({ severity }: { severity: string }) =>
  severity === "START" ? <>yang gagal</> : <Severity value={severity} />;

/** Returns the relations of an element within the graph, in words, each with its other end. */
function relationsOf(ref: string, { elements, relations }: Graph, declared: Relations) {
  return relations.flatMap(({ from, to, type }) => {
    if (from !== ref && to !== ref) return [];
    const other = elements.find(each => each.ref === (from === ref ? to : from))!;
    const labels = declared.find(each => each.type === type)?.labels;
    return [{ words: labels?.[from === ref ? 0 : 1] ?? "berhubungan dengan", other }];
  });
}
