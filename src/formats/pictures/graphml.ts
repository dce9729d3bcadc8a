import type { Drawing, DrawnElement, DrawnRelation } from "./drawing.js";
import { shadeOf } from "./svg/palette.js";
import { cutsOf, severityLabel, summaryOf, titleOf } from "./words.js";
import { escapeXml, xml } from "./xml.js";

type Column<T> = [name: string, type: "string" | "int", read: (row: T) => string | number | null | undefined];

const ofElements: Column<DrawnElement>[] = [
  // Gephi displays the attribute with this name.
  ["label", "string", ({ name }) => name],
  ["ref", "string", ({ ref }) => ref],
  ["kind", "string", ({ kind }) => kind],
  ["kindLabel", "string", ({ kindLabel }) => kindLabel],
  ["code", "string", ({ code }) => code],
  ["name", "string", ({ name }) => name],
  ["part", "string", ({ part }) => part],
  ["distance", "int", ({ distance }) => distance],
  ["severity", "string", ({ severity }) => severity],
  ["severityLabel", "string", ({ severity }) => severity && severityLabel(severity)],
  ["opd", "string", ({ opd }) => opd?.code],
  ["opdName", "string", ({ opd }) => opd?.name],
];

const ofRelations: Column<DrawnRelation>[] = [
  ["type", "string", ({ type }) => type],
  ["label", "string", ({ label }) => label],
];

const ofDrawing: Column<Drawing>[] = [
  // yEd displays the attribute with this name as the description of the document.
  [
    "Description",
    "string",
    drawing => [`${titleOf(drawing)}.`, `${summaryOf(drawing)}.`, ...cutsOf(drawing)].join(" "),
  ],
];

const namespaces = {
  xmlns: "http://graphml.graphdrawing.org/xmlns",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:y": "http://www.yworks.com/xml/graphml",
  "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
};

/**
 * Renders a drawing for yEd and Gephi, which have their own layout: names, kinds and severities as data, and a labelled
 * box for yEd.
 */
export function renderGraphml(drawing: Drawing): string {
  const { elements, relations } = drawing;
  const rows = new Map<number, number>();
  const nodes = elements.map(element => {
    const row = rows.get(element.distance) ?? 0;
    rows.set(element.distance, row + 1);
    return xml("node", { id: element.id }, ...dataOf("node", ofElements, element), yedBox(element, row));
  });
  const edges = relations.map((relation, index) =>
    xml(
      "edge",
      { id: `e${index}`, source: relation.from, target: relation.to },
      ...dataOf("edge", ofRelations, relation),
      yedArrow(relation),
    ),
  );
  const told = dataOf("graph", ofDrawing, drawing);
  const graph = xml("graph", { id: "G", edgedefault: "directed" }, ...told, ...nodes, ...edges);
  const keys = [...declared("graph", ofDrawing), ...keysOf("node", ofElements), ...keysOf("edge", ofRelations)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml("graphml", namespaces, ...keys, graph)}\n`;
}

const declared = (owner: string, columns: Column<never>[]) =>
  columns.map(([name, type]) =>
    xml("key", { id: `${owner}-${name}`, for: owner, "attr.name": name, "attr.type": type }),
  );

const keysOf = (owner: "node" | "edge", columns: Column<never>[]) => [
  ...declared(owner, columns),
  xml("key", { id: `${owner}-yed`, for: owner, "yfiles.type": `${owner}graphics` }),
];

const dataOf = <T>(owner: string, columns: Column<T>[], row: T) =>
  columns.flatMap(([name, , read]) => {
    const value = read(row);
    return value === null || value === undefined
      ? []
      : [xml("data", { key: `${owner}-${name}` }, escapeXml(String(value)))];
  });

/** Renders a box on a grid with one column per distance, until the user applies a layout. */
function yedBox({ kind, kindLabel, code, name, distance, severity }: DrawnElement, row: number): string {
  const { strong, light } = shadeOf(kind);
  const words = [`${kindLabel} ${code}`, name, severity && severityLabel(severity)].filter(each => each) as string[];
  const width = Math.min(420, Math.max(...words.map(each => each.length)) * 7 + 20);
  const shape = xml(
    "y:ShapeNode",
    {},
    xml("y:Geometry", { x: distance * 480, y: row * 90, width, height: 20 + words.length * 16 }),
    xml("y:Fill", { color: light, transparent: "false" }),
    xml("y:BorderStyle", {
      color: strong,
      type: severity === "DEGRADES" ? "dashed" : "line",
      width: severity === "STOPS" ? "3.0" : "1.0",
    }),
    xml("y:NodeLabel", {}, words.map(escapeXml).join("\n")),
    xml("y:Shape", { type: severity === "STOPS" ? "octagon" : "roundrectangle" }),
  );
  return xml("data", { key: "node-yed" }, shape);
}

function yedArrow({ label, isWay }: DrawnRelation): string {
  const line = xml(
    "y:PolyLineEdge",
    {},
    xml("y:LineStyle", { color: "#767680", type: isWay ? "dashed" : "line", width: "1.0" }),
    xml("y:Arrows", { source: "none", target: "standard" }),
    xml("y:EdgeLabel", {}, escapeXml(label)),
  );
  return xml("data", { key: "edge-yed" }, line);
}
