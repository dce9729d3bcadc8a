import {
  type Confidentiality,
  confidentialOf,
  Element,
  type End,
  type Kind,
  propertiesOf,
} from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Viewer } from "./viewer.js";

/** Confidential property of a kind, which everybody else reads as null. */
interface Rule {
  kind: Kind;
  name: string;
  level: Confidentiality;
  /** Values of the type property of the kind for which it is confidential. Default: all. */
  sorts?: { typeProperty: string; sorts: readonly string[] };
}

const rules: Rule[] = metamodel.kinds.flatMap(kind =>
  propertiesOf(kind).flatMap(property => {
    const { level, sorts } = confidentialOf(property, kind);
    return level ? [{ kind, name: property.name, level, sorts }] : [];
  }),
);

const rulesOf = ({ sight }: Viewer, end: End, name?: string): Rule[] =>
  sight === "EVERYTHING"
    ? []
    : rules.filter(rule => (end === Element || rule.kind === end) && (name === undefined || rule.name === name));

/**
 * Returns the Cypher expression of a property of the element in a variable as a viewer may read it: null if its level is
 * not among those of the viewer, unless the element is one of the OPDs or kinds of the viewer. Everything that answers a
 * viewer reads properties through it; `viewerParameters` has its parameters. `end`: kind of the element. Default: any.
 */
export function readable(viewer: Viewer, variable: string, name: string, end: End = Element): string {
  const stored = `${variable}.${name}`;
  const hiding = rulesOf(viewer, end, name).map(rule => hides(rule, variable, end));
  return hiding.length > 0 ? `CASE WHEN ${isOwn(variable)} OR NOT (${hiding.join(" OR ")}) THEN ${stored} END` : stored;
}

/** Returns the Cypher expression of the names of the properties that a viewer reads as null for that reason. */
export function redacted(viewer: Viewer, variable: string, end: End = Element): string {
  const lists = rulesOf(viewer, end).map(
    rule => `CASE WHEN ${hides(rule, variable, end)} THEN ['${rule.name}'] ELSE [] END`,
  );
  return lists.length > 0 ? `CASE WHEN ${isOwn(variable)} THEN [] ELSE ${lists.join(" + ")} END` : "[]";
}

const isOwn = (variable: string): string =>
  `coalesce(${variable}.responsible IN $viewerOpds, false) OR ${variable}.kind IN $viewerKinds`;

const hides = (rule: Rule, variable: string, end: End): string =>
  `(${[...concerns(rule, variable, end), `NOT '${rule.level}' IN $viewerLevels`].join(" AND ")})`;

/** Returns the Cypher conditions under which a rule concerns the element in a variable; one of an unknown sort counts. */
const concerns = ({ kind, sorts }: Rule, variable: string, end: End): string[] => [
  ...(end === Element ? [`${variable}.kind = '${kind.name}'`] : []),
  ...(sorts
    ? [`coalesce(${variable}.${sorts.typeProperty} IN [${sorts.sorts.map(each => `'${each}'`).join(", ")}], true)`]
    : []),
];

/**
 * Returns the Cypher conditions, of which one suffices, under which an answer with these properties of the element in a
 * variable shows a RESTRICTED one.
 */
export const showsRestricted = (viewer: Viewer, variable: string, names: Iterable<string>, end: End): string[] => {
  const shown = new Set(names);
  return rules
    .filter(({ kind, name, level }) => level === "RESTRICTED" && shown.has(name) && (end === Element || kind === end))
    .map(rule =>
      [...concerns(rule, variable, end), `${readable(viewer, variable, rule.name, end)} IS NOT NULL`].join(" AND "),
    );
};

/** Returns the Cypher condition under which the record of a change in a variable shows a RESTRICTED property. */
export function recordsRestricted({ sight }: Viewer, variable: string): string {
  const names = [...new Set(rules.filter(({ level }) => level === "RESTRICTED").map(({ name }) => `'"${name}":'`))];
  const sides = `coalesce(${variable}.before, '') + coalesce(${variable}.after, '')`;
  const isShown = sight === "EVERYTHING" ? "true" : `(${isOwn(variable)})`;
  return `(${isShown} AND any(name IN [${names.join(", ")}] WHERE ${sides} CONTAINS name))`;
}

/**
 * Returns the names of those properties of a stored or recorded element. A record has only the changed properties;
 * without the property that decides, a property counts as confidential.
 */
export function redactedNames(viewer: Viewer, element: Readonly<Record<string, unknown>>): string[] {
  const { sight } = viewer;
  if (sight === "EVERYTHING") return [];
  if (sight.opds.includes(element.responsible as string) || sight.kinds.includes(element.kind as string)) return [];
  return rules
    .filter(({ kind, level }) => kind.name === element.kind && !sight.levels.includes(level))
    .filter(({ sorts }) => isConfidentialSort(sorts, element))
    .map(({ name }) => name);
}

function isConfidentialSort(sorts: Rule["sorts"], element: Readonly<Record<string, unknown>>): boolean {
  const sort = sorts && element[sorts.typeProperty];
  return !sorts || sort === undefined || sort === null || sorts.sorts.includes(sort as string);
}

/** Returns an element without these properties; the same object if there are none. */
export function withoutRedacted<T extends Readonly<Record<string, unknown>>>(viewer: Viewer, element: T): T {
  const names = redactedNames(viewer, element);
  if (names.length === 0) return element;
  return Object.fromEntries(Object.entries(element).filter(([name]) => !names.includes(name))) as T;
}

/** Returns the Cypher expression of a sum of money on a relation as a viewer may read it: it has the level of costs. */
export const readableCost = ({ sight }: Viewer, owner: string, cost: string): string =>
  sight === "EVERYTHING" ? cost : `CASE WHEN ${isOwn(owner)} OR 'INTERNAL' IN $viewerLevels THEN ${cost} END`;
