import { groupBy } from "../../../repository/group-by.js";
import { inIndonesian } from "../../in-indonesian.js";
import type { Drawing } from "../drawing.js";
import { cutsOf, describeElement, distanceLabel, startsOf, summaryOf } from "../words.js";

/** What is read aloud is listed this far. */
const mostListed = 60;

/** The picture in words, for those who do not see it: what was asked, and what was found, nearest first. */
export function describe(drawing: Drawing): string {
  const starts = startsOf(drawing.elements).slice(0, mostListed).map(describeElement).join("; ");
  const found = drawing.elements
    .filter(({ part }) => part !== "START")
    .sort((one, other) => one.distance - other.distance);
  const bands = [...groupBy(found.slice(0, mostListed), ({ distance }) => distance)].map(
    ([distance, band]) => `${distanceLabel(distance)}: ${band.map(describeElement).join("; ")}.`,
  );
  const more = found.length > mostListed ? `Dan ${inIndonesian(found.length - mostListed)} elemen lainnya.` : "";
  const told = [`${summaryOf(drawing)}.`, ...cutsOf(drawing), `Dari: ${starts}.`, ...bands, more, relationsIn(drawing)];
  return told.filter(part => part !== "").join(" ");
}

/** What the arrows say, as one would read them aloud. */
function relationsIn({ elements, relations }: Drawing): string {
  if (relations.length === 0) return "";
  const names = new Map(elements.map(({ id, name }) => [id, name]));
  const listed = relations
    .slice(0, mostListed)
    .map(({ from, label, to }) => `${names.get(from)} ${label} ${names.get(to)}`);
  const more =
    relations.length > mostListed ? ` Dan ${inIndonesian(relations.length - mostListed)} relasi lainnya.` : "";
  return `Relasi: ${listed.join("; ")}.${more}`;
}
