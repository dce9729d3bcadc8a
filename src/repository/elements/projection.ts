import { readable, redacted } from "../../access/readable.js";
import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { collected, type Expression, objectOf, orNull, plain } from "../../graph/expression.js";
import { endingOf, relationPattern } from "../../graph/relation-pattern.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import type { Scope } from "../../graph/scope.js";
import { Element, type End, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { compileConnection } from "./connection.js";
import type { ElementRow } from "./element-row.js";
import type { Frame } from "./frame.js";
import { fieldsBeneath, leadsToElements, relationFieldOf, type Selection, slotOf } from "./selection.js";

const ofMetamodel = [Element, ...metamodel.kinds].flatMap(propertiesOf).map(({ name }) => name);
const kept = ["rev", "createdAt", "updatedAt"];

/** Stored properties that each field of an element needs. */
const storedFor = new Map<string, string[]>([
  ...[...ofMetamodel, ...kept].map((name): [string, string[]] => [name, [name]]),
  ["ref", ["code", "plateau"]],
  ["attributes", ["attributesJson"]],
  ["redacted", ["redacted"]],
  ["viewerCan", ["responsible"]],
  ["seenBy", ["responsible", "confidentiality"]],
]);

/** Stored properties of each end that `facts` reads: those of its kind; of any kind, those of all. */
const factsOf = new Map<End, string[]>([
  [Element, ofMetamodel],
  ...metamodel.kinds.map((kind): [End, string[]] => [kind, propertiesOf(kind).map(({ name }) => name)]),
]);

/** Returns the stored properties from which a selected field is read; undefined for a field resolved elsewhere. */
function readFrom({ name, args }: Selection, end: End): string[] | undefined {
  if (name === "labels") return [args.of as string];
  return name === "facts" ? factsOf.get(end) : storedFor.get(name);
}

/** Properties always fetched when a field is resolved outside this module. */
const identity = ["id", "code"];

/**
 * Compiles an element: the selected properties by name, the selected relations in slots. Relations beyond
 * `frame.levels` get no slot; their resolvers use the element loader, level by level.
 */
export function compileElement(
  selections: Selection[],
  end: End,
  variable: string,
  scope: Scope,
  frame: Frame,
): Expression<ElementRow> {
  const fields = selections.flatMap(fieldsBeneath);
  const slots = compileSlots(fields, end, variable, scope, frame);
  const isHere = (field: Selection) => readFrom(field, end) !== undefined || slots.has(slotOf(field.alias, field.name));
  const properties = new Set(fields.flatMap(field => readFrom(field, end) ?? []).filter(name => name !== "kind"));
  if (!fields.every(isHere)) for (const name of identity) properties.add(name);
  if (end === Element) properties.add("kind");
  const parts = [...properties]
    .sort()
    .map((name): [string, Expression] => [
      name,
      plain(name === "redacted" ? redacted(scope.viewer, variable, end) : readable(scope.viewer, variable, name, end)),
    ]);
  const reading = { asOf: scope.given(frame.day), ...(frame.plateau === "TO_BE" ? { seenIn: "TO_BE" } : {}) };
  const mark = restrictedMark(scope.viewer, variable, properties, end);
  return objectOf(new Map([...parts, ...slots]), { kind: end.name, ...reading }, [mark]) as Expression<ElementRow>;
}

function compileSlots(fields: Selection[], end: End, variable: string, scope: Scope, frame: Frame) {
  const slots = new Map<string, Expression>();
  if (frame.levels < 1) return slots;
  const askedFor = new Map<string, string>();
  for (const field of fields.filter(({ name }) => leadsToElements(end, name))) {
    const slot = slotOf(field.alias, field.name);
    const asked = JSON.stringify(field);
    // If two fragments (or nodes and edges) select a slot differently, the element loader resolves both.
    if (askedFor.has(slot) && askedFor.get(slot) !== asked) slots.delete(slot);
    else if (!askedFor.has(slot)) slots.set(slot, compileRelation(field, end, variable, scope, frame));
    askedFor.set(slot, asked);
  }
  return slots;
}

/** Compiles a relation field of a bound element: an element or null for to-one, otherwise a connection. */
export function compileRelation(
  selection: Selection,
  end: End,
  variable: string,
  scope: Scope,
  frame: Frame,
): Expression {
  const below = { ...frame, levels: frame.levels - 1 };
  const field = relationFieldOf(end, selection.name);
  if (selection.name === "responsible") return compileResponsible(selection, variable, scope, below);
  if (!field?.isToOne) return compileConnection(selection, { from: variable, field }, scope, below, compileElement);
  const { pattern, node, condition } = relationPattern(field, variable, scope, frame);
  const element = compileElement([selection], field.other, node, scope, below);
  return first(`MATCH ${pattern} WHERE ${condition}`, element, endingOf(field, node, frame));
}

function compileResponsible(selection: Selection, variable: string, scope: Scope, frame: Frame): Expression {
  const node = scope.variable("n");
  const element = compileElement([selection], ResponsibleKind, node, scope, frame);
  const responsible = responsibleFor(variable, frame, scope);
  const answering = scope.variable("answering");
  const matched =
    responsible === `${variable}.responsible`
      ? `MATCH (${node}:Element) WHERE ${node}.id = ${responsible} AND`
      : `UNWIND [${responsible}] AS ${answering} MATCH (${node}:Element {id: ${answering}}) WHERE`;
  return first(`${matched} ${visible(scope.viewer, node)}`, element);
}

const first = <T>(subquery: string, element: Expression<T>, ending?: string): Expression<T | null> =>
  orNull({ cypher: `${collected(subquery, element, ending).cypher}[0]`, read: element.read });
