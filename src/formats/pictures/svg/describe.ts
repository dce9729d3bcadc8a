import { groupBy } from "../../../common/group-by.js";
import { get } from "../../../common/present.js";
import { inIndonesian } from "../../in-indonesian.js";
import type { Drawing, DrawnRelation } from "../drawing.js";
import { cutsOf, describeElement, distanceLabel, startsOf, summaryOf } from "../words.js";

/** Maximum number of elements and of relations in the description. */
const mostListed = 60;

/** Returns the picture as text for screen readers: its subject and the elements, nearest first. */
export function describe(drawing: Drawing): string {
  const starts = startsOf(drawing.elements).slice(0, mostListed).map(describeElement).join("; ");
  const found = drawing.elements
    .filter(({ part }) => part !== "START")
    .sort((one, other) => one.distance - other.distance);
  const bands = [...groupBy(found.slice(0, mostListed), ({ distance }) => distance)].map(
    ([distance, band]) => `${distanceLabel(distance)}: ${band.map(describeElement).join("; ")}.`,
  );
  const more = beyondListed(found.length, "elemen");
  const told = [`${summaryOf(drawing)}.`, ...cutsOf(drawing), `Dari: ${starts}.`, ...bands, more, relationsIn(drawing)];
  return told.filter(part => part !== "").join(" ");
}

/** Describes the relations as sentences, nearest first. */
function relationsIn({ elements, relations }: Drawing): string {
  if (relations.length === 0) return "";
  const byId = new Map(elements.map(each => [each.id, each]));
  const [name, distance] = [(id: string) => get(byId, id).name, (id: string) => get(byId, id).distance];
  const nearness = ({ from, to }: DrawnRelation) => Math.min(distance(from), distance(to));
  const listed = [...relations]
    .sort((one, other) => nearness(one) - nearness(other))
    .slice(0, mostListed)
    .map(({ from, label, to }) => `${name(from)} ${label} ${name(to)}`);
  return `Hubungan: ${listed.join("; ")}. ${beyondListed(relations.length, "hubungan")}`.trim();
}

const beyondListed = (count: number, what: string): string =>
  count > mostListed ? `Dan ${inIndonesian(count - mostListed)} ${what} lainnya.` : "";
