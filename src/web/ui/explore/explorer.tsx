import { useEffect, useRef, useState } from "preact/hooks";
import { explain } from "../explain";
import { number } from "../format";
import { Chosen } from "./chosen";
import { type Drawing, drawInto, otherShape, shapes } from "./drawing";
import { type Graph, type GraphElement, mostElements } from "./graph";
import { type Beginning, useGraph } from "./use-graph";

/** Labels of relations by type, as the contract names them. */
export type Relations = readonly { type: string; labels: readonly string[] }[];

/** Graph to move, enlarge and extend, beside the list of its elements, which needs no picture. */
export default function Explorer({ relations, ...beginning }: Beginning & { relations: Relations }) {
  const { graph, fault, isLoading, expand } = useGraph(beginning);
  const [chosen, choose] = useState<string>();
  const element = graph.elements.find(({ ref }) => ref === chosen);
  const { container, drawing } = useDrawing(graph, chosen, choose);
  return (
    <div class="explorer">
      <p role="status">
        {isLoading ? "Memuat …" : summaryOf(graph)}
        {fault && ` ${explain(fault.code)}`}
      </p>
      <div class="explorer-parts">
        <div>
          <div
            ref={container}
            class="explorer-picture"
            role="img"
            aria-label="Graf; isinya sama dengan daftar elemen"
          />
          <Controls drawing={drawing} />
          <p>
            <small>{legendOf(graph)}</small>
          </p>
        </div>
        <div>
          {element && (
            <Chosen element={element} graph={graph} relations={relations} isLoading={isLoading} onExpand={expand} />
          )}
          <ElementChoice elements={graph.elements} chosen={chosen} onChoose={choose} />
        </div>
      </div>
    </div>
  );
}

/** Draws the graph while the component is there. */
function useDrawing(graph: Graph, chosen: string | undefined, choose: (ref: string) => void) {
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    const made = drawInto(container.current!, choose);
    setDrawing(made);
    return made.end;
  }, []);
  useEffect(() => drawing?.show(graph), [drawing, graph]);
  useEffect(() => drawing?.select(chosen), [drawing, chosen]);
  return { container, drawing };
}

const Controls = ({ drawing }: { drawing: Drawing | undefined }) => (
  <p class="explorer-controls">
    <button type="button" onClick={() => drawing?.zoom(1.3)}>
      Perbesar
    </button>
    <button type="button" onClick={() => drawing?.zoom(1 / 1.3)}>
      Perkecil
    </button>
    <button type="button" onClick={() => drawing?.fit()}>
      Tampilkan semua
    </button>
  </p>
);

interface ElementChoiceProps {
  elements: readonly GraphElement[];
  chosen: string | undefined;
  onChoose(ref: string): void;
}

/** List of the elements, for the keyboard and for screen readers. */
const ElementChoice = ({ elements, chosen, onChoose }: ElementChoiceProps) => (
  <>
    <h3>Daftar elemen</h3>
    <ul class="explorer-list plain">
      {elements.map(({ ref, name, kindLabel }) => (
        <li key={ref}>
          <button type="button" class="small" aria-pressed={ref === chosen} onClick={() => onChoose(ref)}>
            {name}
          </button>{" "}
          <small>{kindLabel[0]}</small>
        </li>
      ))}
    </ul>
  </>
);

function summaryOf({ elements, added, cut, hides }: Graph): string {
  const parts = [`${number(elements.length)} elemen.`];
  if (cut.length > 0) parts.push(`Sebagian tidak dimuat; graf paling banyak ${mostElements} elemen.`);
  else if (added === 0 && elements.length > 0) parts.push("Tidak ada tetangga lain yang dapat ditambahkan.");
  if (hides) parts.push("Sebagian elemen tidak boleh Anda lihat.");
  return parts.join(" ");
}

/** Says which shape is which kind, for the kinds that are there. */
function legendOf({ elements }: Graph): string {
  const kinds = new Map(elements.map(({ kind, kindLabel }) => [kind as string, kindLabel[0] ?? kind]));
  return [...kinds].map(([kind, label]) => `${label}: ${(shapes[kind] ?? otherShape)[1]}`).join(" · ");
}
