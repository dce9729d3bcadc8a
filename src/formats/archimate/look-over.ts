import { groupBy } from "../../common/group-by.js";
import type { Problem } from "../../repository/changes/operation.js";
import { isTurned, troubleAlong } from "./archimate-relations.js";
import type { Concept, Relationship } from "./exchange-model.js";
import type { Keyed, KeyedModel } from "./keyed-model.js";
import { type Place, warningOf } from "./problem-of.js";
import { strongComponents } from "./strong-components.js";

/** So many elements of a cycle are named; how many there are is always told. */
const mostNamed = 5;

/** What an architect may want to mend in a model, one by one: all of it is imported as it stands. */
export function* lookOver(keyed: KeyedModel, place: Place): Generator<Problem> {
  yield* leftOutOf(keyed, place);
  for (const each of unnamed(keyed)) yield warningOf("UNNAMED_ELEMENT", place, each, each.key);
  for (const [first, ...others] of alike(keyed.elements, nameAndType))
    yield warningOf("REPEATED_NAME", place, first!, others.map(({ line }) => line).join(", "));
  for (const each of isolated(keyed)) yield warningOf("ISOLATED_ELEMENT", place, each);
  for (const each of keyed.relationships.filter(isLoop)) yield warningOf("SELF_LOOP", place, each);
  for (const [first, ...others] of alike(keyed.relationships, each => `${each.type} ${each.source} ${each.target}`))
    for (const each of others) yield warningOf("REPEATED_RELATION", place, each, String(first!.line));
  for (const [first, ...others] of cyclesOf(keyed)) {
    const names = [first!, ...others].slice(0, mostNamed).map(nameOf).join(", ");
    const told = others.length < mostNamed ? names : `${names}, …`;
    yield warningOf("CYCLE", place, first!, String(others.length + 1), told);
  }
}

const nameAndType = ({ type, names }: Concept) => names[0]?.text.trim() && `${type} ${names[0].text}`;

const leftOutOf = ({ model }: KeyedModel, { file }: Place): Problem[] =>
  [...model.leftOut].map(([part, count]) => ({
    severity: "WARNING",
    rule: "NOT_IMPORTED",
    path: [file],
    message: `${file}: ${part} (${count}) dari model tidak diimpor; yang diimpor elemen, hubungan, dan propertinya.`,
  }));

const nameOf = ({ names, identifier }: Concept) => names[0]?.text.trim() || identifier;

const unnamed = ({ elements }: KeyedModel) => elements.filter(({ names }) => !names[0]?.text.trim());

const isLoop = ({ source, target }: Relationship) => source === target;

function isolated({ elements, relationships }: KeyedModel): Keyed[] {
  const ends = new Set(relationships.flatMap(({ source, target }) => [source, target]));
  return elements.filter(({ identifier }) => !ends.has(identifier));
}

/** Groups of two or more that have the same text. */
const alike = <T>(all: T[], textOf: (each: T) => string | undefined): T[][] =>
  [...groupBy(all, textOf)].filter(([text, group]) => text && group.length > 1).map(([, group]) => group);

/** Elements that trouble leads back to. */
function cyclesOf({ relationships, elementById }: KeyedModel): Keyed[][] {
  const carrying = relationships.filter(({ type }) => (troubleAlong(type) ?? "NOWHERE") !== "NOWHERE");
  const arrows = carrying
    .filter(({ source, target }) => elementById.has(source) && elementById.has(target))
    .map(({ type, source, target }) => (isTurned(type) ? [target, source] : [source, target]) as [string, string]);
  const bySource = groupBy(arrows, ([from]) => from);
  const targets = new Map([...bySource].map(([from, all]) => [from, all.map(([, to]) => to)]));
  return strongComponents(targets).map(component => component.map(identifier => elementById.get(identifier)!));
}
