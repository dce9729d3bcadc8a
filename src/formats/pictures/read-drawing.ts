import { get } from "../../common/present.js";
import { formatRef } from "../../graph/element-ref.js";
import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Network } from "../../questions/network.js";
import type { Context } from "../../repository/context.js";
import { chooseDrawn } from "./choose-drawn.js";
import type { Drawing, DrawnElement, DrawnRelation } from "./drawing.js";
import { type ElementPart, type RelationPart, readElementParts, readRelationParts } from "./read-parts.js";

/** Reads the names and relations of a network; at most `most` elements besides the starts. Two statements. */
export async function readDrawing(context: Context, network: Network, most: number): Promise<Drawing> {
  const { listed, between } = chooseDrawn(network, most);
  const ids = [...network.starts, ...[...listed, ...between].filter(id => !network.starts.includes(id))];
  const [parts, relations] = await Promise.all([
    readElementParts(context, ids, network),
    readRelationParts(context, ids, network),
  ]);
  const partOf = (id: string) => (network.starts.includes(id) ? "START" : between.has(id) ? "BETWEEN" : "LISTED");
  const { subject, at, plateau, cutoff } = network;
  return {
    ...{ organization: context.organization, subject, at, plateau, cutoff, total: network.listed.length },
    ...{ relationsLeftOut: 0, relationNamesLeftOut: false },
    elements: ids.flatMap(id => (parts.has(id) ? drawn(get(parts, id), network, partOf(id)) : [])),
    relations: [...relations.map(each => arrow(each, parts, network)), ...waysOf(network, parts)],
  };
}

function drawn(element: ElementPart, network: Network, part: DrawnElement["part"]): DrawnElement {
  const { distance = 0, severity = null } = network.find(element.id) ?? {};
  const kindLabel = definitionOf(metamodel.kind(element.kind)).label;
  const reached = part === "START" ? { distance: 0, severity: null } : { distance, severity };
  return { ...element, kindLabel, ref: formatRef(element), part, ...reached };
}

/** Converts a relation to an arrow. For IMPACT it follows the impact, opposite to the recorded direction. */
function arrow(
  { type, source, target }: RelationPart,
  parts: Map<string, ElementPart>,
  network: Network,
): DrawnRelation {
  const kinds: [string, string] = [get(parts, source).kind, get(parts, target).kind];
  return network.subject === "IMPACT"
    ? { type, label: metamodel.labelOf(type, kinds, "IN"), from: target, to: source, isWay: false }
    : { type, label: metamodel.labelOf(type, kinds), from: source, to: target, isWay: false };
}

const waysOf = ({ ways }: Network, parts: Map<string, ElementPart>): DrawnRelation[] =>
  ways
    .filter(({ source, target }) => parts.has(source) && parts.has(target))
    .map(({ source, target, label }) => ({ type: null, label, from: source, to: target, isWay: true }));
