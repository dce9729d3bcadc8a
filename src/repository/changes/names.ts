import { parseRef } from "../../graph/element-ref.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { CreateOperation, Operation, RelationChangesByField } from "./operation.js";

/** Everything that a call names and the database may know. */
export interface Names {
  /** Ids and clientRefs of elements. */
  ids: Set<string>;
  /** Codes of what is referred to, or to be created or brought up to date. */
  codes: Map<Kind, Set<string>>;
  /** Ids of relations whose source is not named beside them. */
  relations: Set<string>;
}

/** Collects each name once, so that one statement can look all of them up; not those that the call itself gives. */
export function namesIn(operations: readonly Operation[]): Names {
  const names: Names = { ids: new Set(), codes: new Map(), relations: new Set() };
  // Once each: a large file names its elements ten times over.
  for (const name of new Set(operations.flatMap(namedBy))) collectName(name, names);
  for (const operation of operations) {
    if (operation.action === "create") collectCode(operation, names);
    if (operation.action === "unrelate") names.relations.add(operation.relation);
  }
  for (const { clientRef } of operations.filter(({ action }) => action === "create") as CreateOperation[])
    if (clientRef) names.ids.delete(clientRef);
  return names;
}

function namedBy(operation: Operation): string[] {
  switch (operation.action) {
    case "create":
      return targetsIn(operation.relations);
    case "update":
      return [operation.element, ...targetsIn(operation.relations)];
    case "delete":
      return [operation.element];
    case "relate":
      return [operation.from, operation.to];
    case "merge":
      return [operation.from, operation.into];
    case "unrelate":
      return [];
  }
}

function collectName(name: string, { ids, codes }: Names) {
  const ref = parseRef(name);
  if ("id" in ref) ids.add(ref.id);
  else codesOf(codes, ref.kind).add(ref.code);
}

function collectCode({ kind: kindName, properties: { code } }: CreateOperation, { codes }: Names) {
  const kind = metamodel.findKind(kindName);
  if (kind && code) codesOf(codes, kind).add(code);
}

function codesOf(codes: Names["codes"], kind: Kind): Set<string> {
  const known = codes.get(kind) ?? new Set();
  codes.set(kind, known);
  return known;
}

/** The names that new relations lead to. */
export const targetsIn = (relations: RelationChangesByField): string[] =>
  Object.values(relations).flatMap(({ add = [] }) => add.map(({ to }) => to));
