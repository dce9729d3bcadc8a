import { type Group, groupBy } from "../../common/group-by.js";
import { get } from "../../common/present.js";
import type { Problem } from "../../repository/changes/operation.js";
import { isTurned, troubleAlong } from "./archimate-relations.js";
import type { Concept, Relationship } from "./exchange-model.js";
import type { Keyed, KeyedModel } from "./keyed-model.js";
import { type Place, warningOf } from "./problem-of.js";
import { strongComponents } from "./strong-components.js";

/** Number of elements of a cycle that a warning names; it also gives their total. */
const mostNamed = 5;

/** Warns of oddities that an architect may want to correct. None of them prevents the import. */
export function* lookOver(keyed: KeyedModel, place: Place): Generator<Problem> {
  yield* leftOutOf(keyed, place);
  for (const each of unnamed(keyed)) yield warningOf("UNNAMED_ELEMENT", place, each, each.key);
  for (const [first, ...others] of alike(keyed.elements, nameAndType))
    yield warningOf("REPEATED_NAME", place, first, others.map(({ line }) => line).join(", "));
  for (const each of isolated(keyed)) yield warningOf("ISOLATED_ELEMENT", place, each);
  for (const each of keyed.relationships.filter(isLoop)) yield warningOf("SELF_LOOP", place, each);
  for (const [first, ...others] of alike(keyed.relationships, each => `${each.type} ${each.source} ${each.target}`))
    for (const each of others) yield warningOf("REPEATED_RELATION", place, each, String(first.line));
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

/** Returns the groups of two or more with the same text. */
const alike = <T>(all: T[], textOf: (each: T) => string | undefined): Group<T>[] =>
  [...groupBy(all, textOf)].filter(([text, group]) => text && group.length > 1).map(([, group]) => group);

/** Returns the cycles of relations along which trouble spreads. */
function cyclesOf({ relationships, elementById }: KeyedModel): Keyed[][] {
  const carrying = relationships.filter(({ type }) => (troubleAlong(type) ?? "NOWHERE") !== "NOWHERE");
  const arrows = carrying
    .filter(({ source, target }) => elementById.has(source) && elementById.has(target))
    .map(({ type, source, target }) => (isTurned(type) ? [target, source] : [source, target]) as [string, string]);
  const bySource = groupBy(arrows, ([from]) => from);
  const targets = new Map([...bySource].map(([from, all]) => [from, all.map(([, to]) => to)]));
  return strongComponents(targets).map(component => component.map(identifier => get(elementById, identifier)));
}
