import cytoscape, { type Core, type CoseLayoutOptions, type StylesheetJson } from "cytoscape";
import type { Graph, GraphElement } from "./graph";

/** Shapes by kind; every other kind is an octagon. */
export const shapes: Record<string, readonly [shape: cytoscape.Css.NodeShape, word: string]> = {
  Service: ["round-rectangle", "kotak membulat"],
  Application: ["rectangle", "kotak"],
  Infrastructure: ["hexagon", "segi enam"],
  DataAsset: ["barrel", "tabung"],
  BusinessProcess: ["round-tag", "label"],
  Opd: ["ellipse", "lingkaran"],
};

/** Shape of all other kinds, and its word. */
export const otherShape = ["octagon", "segi delapan"] as const;

/** Marks of severities, as they are in the tables. */
const marks: Record<string, string> = { START: "✖", STOPS: "■", DEGRADES: "▲", TOUCHED: "○" };

/** Enlargement from which names can be read. */
const readable = 0.8;

/** Picture of a graph that can be moved, enlarged and tapped. */
export interface Drawing {
  show(graph: Graph): void;
  select(ref: string | undefined): void;
  /** Enlarges by a factor. */
  zoom(factor: number): void;
  fit(): void;
  end(): void;
}

/** Draws into an element; `onTap` receives the ref of an element that was tapped. */
export function drawInto(container: HTMLElement, onTap: (ref: string) => void): Drawing {
  const core = cytoscape({ container, style: styleOf(container), minZoom: 0.1, maxZoom: 3 });
  core.on("tap", "node", event => onTap(event.target.id()));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recolour = () => core.style(styleOf(container));
  dark.addEventListener("change", recolour);
  return {
    show: graph => add(core, graph),
    select(ref) {
      core.nodes().unselect();
      if (ref === undefined) return;
      core.getElementById(ref).select();
      // Names cannot be read in a large graph that is seen as a whole.
      if (core.zoom() < readable) core.zoom(readable).center(core.getElementById(ref));
    },
    zoom: factor =>
      core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } }),
    fit: () => core.fit(undefined, 20),
    end() {
      dark.removeEventListener("change", recolour);
      core.destroy();
    },
  };
}

/** Adds what is new. Nothing moves by itself, so that nobody who wants reduced motion is disturbed. */
function add(core: Core, { elements, relations }: Graph): void {
  const isFirst = core.nodes().empty();
  const nodes = elements.filter(({ ref }) => core.getElementById(ref).empty());
  if (nodes.length === 0 && relations.length === core.edges().length) return;
  core.add(nodes.map(each => ({ data: { id: each.ref, label: labelOf(each), kind: each.kind, mark: each.severity } })));
  const edges = relations.map(({ from, to, type }) => ({ id: `${from} ${type} ${to}`, source: from, target: to }));
  core.add(edges.filter(({ id }) => core.getElementById(id).empty()).map(data => ({ data })));
  const layout: CoseLayoutOptions = {
    ...{ name: "cose", animate: false, randomize: isFirst, nodeDimensionsIncludeLabels: true, padding: 20 },
    ...{ nodeRepulsion: () => 20_000, idealEdgeLength: () => 90 },
  };
  core.layout(layout).run();
}

const labelOf = ({ name, severity }: GraphElement) => (severity ? `${marks[severity] ?? ""} ${name}` : name);

const nodeStyle = (colour: (name: string) => string) => ({
  label: "data(label)",
  color: colour("--text"),
  "text-wrap": "wrap",
  "text-max-width": "110px",
  "text-valign": "bottom",
  "text-margin-y": 4,
  "font-size": 11,
  "min-zoomed-font-size": 5,
  ...{ shape: otherShape[0], width: 30, height: 24 },
  ...{ "background-color": colour("--paper"), "border-width": 2, "border-color": colour("--soft") },
});

/** Returns the look of the graph in the colours of the page, light or dark. */
function styleOf(container: HTMLElement): StylesheetJson {
  const style = getComputedStyle(container);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const line = { width: 1, "line-color": colour("--soft"), "target-arrow-color": colour("--soft") };
  const border = (mark: string, look: object) => ({ selector: `node[mark = "${mark}"]`, style: look });
  return [
    { selector: "node", style: nodeStyle(colour) },
    ...Object.entries(shapes).map(([kind, [shape]]) => ({ selector: `node[kind = "${kind}"]`, style: { shape } })),
    border("START", { "border-width": 5, "border-style": "double", "border-color": colour("--stop") }),
    border("STOPS", { "border-width": 4, "border-color": colour("--stop") }),
    border("DEGRADES", { "border-width": 3, "border-style": "dashed", "border-color": colour("--degrade") }),
    border("TOUCHED", { "border-style": "dotted" }),
    { selector: "node:selected", style: { "background-color": colour("--link") } },
    { selector: "edge", style: { ...line, "curve-style": "bezier", "target-arrow-shape": "triangle" } },
  ] as StylesheetJson;
}
