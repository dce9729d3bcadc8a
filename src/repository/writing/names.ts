import type { Row } from "../../database/database.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { identityOf } from "./identity.js";
import type { CreateOperation, Operation, RelationChangesByField } from "./operation.js";

/** Everything that a call names and the database may know. */
export interface Names {
  /** Ids, refs and clientRefs of elements. */
  elements: Set<string>;
  /** Ids of relations whose source is not named beside them. */
  relations: Set<string>;
  /** Identities of the elements that are to be created or brought up to date. */
  identities: { kind: Kind; identity: Row }[];
}

/** Collects each name once, so that one statement can look all of them up. */
export function namesIn(operations: readonly Operation[]): Names {
  const names: Names = { elements: new Set(), relations: new Set(), identities: [] };
  for (const operation of operations) collect(operation, names);
  return names;
}

function collect(operation: Operation, names: Names) {
  if ("element" in operation) names.elements.add(operation.element);
  if ("relations" in operation) for (const to of targetsIn(operation.relations)) names.elements.add(to);
  if (operation.action === "create") collectIdentity(operation, names);
  if (operation.action === "relate") names.elements.add(operation.from).add(operation.to);
  if (operation.action === "merge") names.elements.add(operation.from).add(operation.into);
  if (operation.action === "unrelate") names.relations.add(operation.relation);
}

function collectIdentity({ orUpdate, kind: kindName, properties }: CreateOperation, { identities }: Names) {
  const kind = metamodel.findKind(kindName);
  const identity = orUpdate && kind && identityOf(kind, properties);
  if (kind && identity) identities.push({ kind, identity });
}

const targetsIn = (relations: RelationChangesByField): string[] =>
  Object.values(relations).flatMap(({ add = [] }) => add.map(({ to }) => to));
