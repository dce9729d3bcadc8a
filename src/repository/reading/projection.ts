import { Element, type End, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../context.js";
import { visible } from "../viewer.js";
import { ResponsibleKind } from "../writing/responsible.js";
import { compileConnection } from "./connection.js";
import { levelsWorthFetching } from "./levels.js";
import { responsibleFor } from "./plateau.js";
import { type Period, relationPattern } from "./relation-pattern.js";
import { Scope } from "./scope.js";
import { fieldsBeneath, leadsToElements, relationFieldOf, type Selection, slotOf } from "./selection.js";

/** Where in the statement a projection stands: the day and the architecture it speaks of, and how many levels of relations it may still fetch. */
export interface Frame extends Period {
  levels: number;
}

/** The scope and frame of a statement that answers these selections as of today. */
export function beginStatement(
  { viewer, today }: Pick<Context, "viewer" | "today">,
  selections: Selection[],
): { scope: Scope; frame: Frame } {
  const scope = new Scope(viewer, today);
  return { scope, frame: { day: scope.parameter(today), levels: levelsWorthFetching(selections) } };
}

/** Stored properties that a field of Element is worked out from. */
const computed: Record<string, string[]> = {
  ref: ["plateau"],
  attributes: ["attributesJson"],
};
const kept = ["rev", "createdAt", "updatedAt", "state", "confidentiality"];
const readable = new Set(
  [Element, ...metamodel.kinds].flatMap(kind => propertiesOf(kind).map(({ name }) => name)).concat(kept),
);

/**
 * An element as a Cypher map: the selected properties by name, the selected relations in slots. Relations beyond
 * `frame.levels` are left out; their resolvers find the slot empty and ask the element loader, level by level.
 */
export function compileElement(
  selections: Selection[],
  end: End,
  variable: string,
  scope: Scope,
  frame: Frame,
): string {
  const properties = new Set(["kind", "id", "code"]);
  const relations = new Map<string, string | undefined>();
  const askedFor = new Map<string, string>();
  for (const field of selections.flatMap(fieldsBeneath)) {
    if (readable.has(field.name)) properties.add(field.name);
    for (const needed of computed[field.name] ?? []) properties.add(needed);
    if (frame.levels < 1 || !leadsToElements(end, field.name)) continue;
    const slot = slotOf(field.alias, field.name);
    const asked = JSON.stringify(field);
    // One slot asked for in two ways, in two fragments or below nodes and edges: left to the loader, which tells them apart.
    if (askedFor.has(slot) && askedFor.get(slot) !== asked) relations.set(slot, undefined);
    else if (!askedFor.has(slot)) relations.set(slot, compileRelation(field, end, variable, scope, frame));
    askedFor.set(slot, asked);
  }
  const slots = [...relations].filter(([, cypher]) => cypher !== undefined);
  const entries = [
    `asOf: ${frame.day}`,
    ...(frame.plateau === "TO_BE" ? ["seenIn: 'TO_BE'"] : []),
    ...[...properties].sort().map(name => `${name}: ${variable}.${name}`),
    ...slots.map(([slot, cypher]) => `\`${slot}\`: ${cypher}`),
  ];
  return `{${entries.join(", ")}}`;
}

/** The value of one relation field of a bound element: a map or null for to-one, the raw connection else. */
export function compileRelation(selection: Selection, end: End, variable: string, scope: Scope, frame: Frame): string {
  const below = { ...frame, levels: frame.levels - 1 };
  const field = relationFieldOf(end, selection.name);
  if (selection.name === "responsible") return compileResponsible(selection, variable, scope, below);
  if (!field?.isToOne) return compileConnection(selection, { from: variable, field }, scope, below);
  const { pattern, node, condition } = relationPattern(field, variable, scope, frame);
  const map = compileElement([selection], field.other, node, scope, below);
  // What replaces several has what each of them had.
  const order = frame.plateau === "TO_BE" ? ` ORDER BY ${node}.code` : "";
  return `COLLECT { MATCH ${pattern} WHERE ${condition} RETURN ${map}${order} LIMIT 1 }[0]`;
}

function compileResponsible(selection: Selection, variable: string, scope: Scope, frame: Frame): string {
  const node = scope.variable("n");
  const map = compileElement([selection], ResponsibleKind, node, scope, frame);
  const answering = scope.variable("answering");
  const matched =
    frame.plateau === "TO_BE"
      ? `UNWIND [${responsibleFor(variable, frame, scope)}] AS ${answering} MATCH (${node}:Element {id: ${answering}}) WHERE`
      : `MATCH (${node}:Element) WHERE ${node}.id = ${variable}.responsible AND`;
  return `COLLECT { ${matched} ${visible(scope.viewer, node)} RETURN ${map} }[0]`;
}
