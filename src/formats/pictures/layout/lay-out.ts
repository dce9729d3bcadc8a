import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Waiting } from "../../../common/fair-queue.js";
import { get, lastOf } from "../../../common/present.js";
import type { Drawing } from "../drawing.js";
import { assignColumns } from "./assign-columns.js";
import { bundleRelations, type Strand } from "./bundle-relations.js";
import { layOutInThread } from "./layout-thread.js";
import type { PlacedArrow, Places, Point, Rectangle } from "./places.js";

interface Size {
  width: number;
  height: number;
}

const spacing = {
  "elk.spacing.nodeNode": "16",
  "elk.spacing.edgeNode": "12",
  "elk.spacing.edgeEdge": "8",
  "elk.spacing.portPort": "13",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "8",
  "elk.layered.nodePlacement.strategy": "LINEAR_SEGMENTS",
};

/**
 * Spacing of large drawings. Straight lines would need four times the height of the boxes, because each keeps its row
 * across all columns.
 */
const crowdedSpacing = {
  "elk.spacing.nodeNode": "10",
  "elk.spacing.edgeNode": "6",
  "elk.spacing.edgeEdge": "4",
  "elk.spacing.portPort": "6",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "4",
  "elk.layered.nodePlacement.strategy": "SIMPLE",
};

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.layering.strategy": "INTERACTIVE",
  "elk.separateConnectedComponents": "false",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

/**
 * Computes the positions of boxes and arrows. `labelRoom`: width of a label on a line next to a box, in pixels; 0 in
 * large drawings. `waiting`: for whom, who may disconnect.
 */
export async function layOut(
  drawing: Drawing,
  sizes: ReadonlyMap<string, Size>,
  labelRoom: number,
  waiting?: Waiting,
): Promise<Places> {
  const columns = assignColumns(drawing);
  const strands = bundleRelations(drawing.relations, columns);
  const laidOut = await layOutInThread(toElk(sizes, columns, strands, labelRoom), waiting);
  const boxes = new Map(laidOut.children!.map(child => [child.id, child as Rectangle]));
  return {
    width: laidOut.width!,
    height: laidOut.height!,
    boxes,
    arrows: placeArrows(strands, laidOut),
    junctions: laidOut.edges!.flatMap(edge => edge.junctionPoints ?? []),
  };
}

/** Converts to a graph for elkjs, which derives the columns from the initial positions of the boxes. */
function toElk(
  sizes: ReadonlyMap<string, Size>,
  columns: ReadonlyMap<string, number>,
  strands: Strand[],
  labelRoom: number,
): ElkNode {
  const children = [...sizes].map(([id, size]) => ({
    id,
    ...size,
    x: get(columns, id) * 2_000,
    y: 0,
    ports: portsOf(id, strands),
    layoutOptions: boxOptions(size),
  }));
  const edges = strands.map(({ nearPort, farPort }, index) => ({
    id: `e${index}`,
    sources: [nearPort],
    targets: [farPort],
  }));
  return { id: "picture", layoutOptions: pictureOptions(labelRoom), children, edges };
}

const boxOptions = ({ width, height }: Size) => ({
  "elk.portConstraints": "FIXED_SIDE",
  "elk.nodeSize.constraints": "[PORTS, MINIMUM_SIZE]",
  "elk.nodeSize.minimum": `(${width},${height})`,
});

const pictureOptions = (labelRoom: number) => ({
  ...options,
  ...(labelRoom > 0 ? spacing : crowdedSpacing),
  "elk.layered.spacing.edgeNodeBetweenLayers": String(labelRoom + 16),
  "elk.layered.spacing.nodeNodeBetweenLayers": String(labelRoom + 40),
});

function portsOf(id: string, strands: Strand[]) {
  const leaving = strands.filter(({ near }) => near === id).map(({ nearPort }) => [nearPort, "EAST"] as const);
  const arriving = strands.filter(({ far }) => far === id).map(({ farPort }) => [farPort, "WEST"] as const);
  return [...new Map([...leaving, ...arriving])].map(([port, side]) => ({
    id: port,
    width: 0,
    height: 0,
    layoutOptions: { "elk.port.side": side },
  }));
}

function placeArrows(strands: Strand[], { edges }: ElkNode): PlacedArrow[] {
  const labelled = new Set<string>();
  return strands.map(({ relation, near, nearPort, farPort, tiedAt }, index) => {
    const [section] = edges![index]!.sections!;
    const points = [section!.startPoint, ...(section!.bendPoints ?? []), section!.endPoint];
    const port = tiedAt === "near" ? nearPort : farPort;
    const label = labelled.has(port) ? undefined : labelAt(tiedAt, points);
    labelled.add(port);
    return { relation, points: near === relation.from ? points : points.reverse(), label };
  });
}

const labelAt = (tiedAt: Strand["tiedAt"], points: Point[]): PlacedArrow["label"] =>
  tiedAt === "near" ? { ...points[0]!, anchor: "start" } : { ...lastOf(points), anchor: "end" };
