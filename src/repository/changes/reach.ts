import { metamodel } from "../../metamodel/metamodel.js";
import { targetsIn } from "./names.js";
import type { Operation } from "./operation.js";
import type { Candidate, Resolution } from "./resolution.js";

/** The elements that a call reads and writes, by id; all of them are locked before they are read. */
export interface Reach {
  /** Elements that are written to or pointed at. */
  elements: Set<string>;
  /** Those of them all of whose properties matter, and not only what a relation of theirs asks. */
  whole: Set<string>;
  /** Those of them whose own relations matter. */
  sources: Set<string>;
  deleted: Set<string>;
  /** Those of `deleted` that take with them what points at them. */
  deletedByForce: Set<string>;
  /** Those of `deletedByForce` whose relations others get, so that their targets are pointed at anew. */
  merged: Set<string>;
  /** Types of trees that the call adds to: no two writers may add to one of them at a time. */
  trees: Set<string>;
}

/** What of the stored the operations reach, as far as it is known before anything is locked. */
export function reachOf(operations: readonly Operation[], resolution: Resolution): Reach {
  const empty = () => new Set<string>();
  const reach: Reach = {
    elements: empty(),
    whole: empty(),
    sources: empty(),
    deleted: empty(),
    deletedByForce: empty(),
    merged: empty(),
    trees: empty(),
  };
  for (const operation of operations) {
    const subject = resolution.subjectOf(operation);
    if (subject && !resolution.isNew(subject)) reachSubject(operation, subject, reach);
    if (operation.action === "merge") reachMerged(resolution.element(operation.from), reach);
    const targets = targetsOf(operation).map(name => resolution.element(name));
    for (const target of targets) if (target && !target.isNew) reach.elements.add(target.id);
    for (const type of typesAddedBy(operation)) if (isTree(type)) reach.trees.add(type);
  }
  return reach;
}

function reachSubject(operation: Operation, subject: string, reach: Reach) {
  reach.elements.add(subject);
  const hasRelations = !("relations" in operation) || Object.keys(operation.relations).length > 0;
  if (hasRelations) reach.sources.add(subject);
  if (!["relate", "unrelate"].includes(operation.action)) reach.whole.add(subject);
  if (operation.action !== "delete") return;
  reach.deleted.add(subject);
  if (operation.force) reach.deletedByForce.add(subject);
}

/** All that it is related to takes part, in any tree of its kind. */
function reachMerged(merged: Candidate | undefined, reach: Reach) {
  if (!merged) return;
  for (const ids of [reach.elements, reach.whole, reach.sources, reach.deleted, reach.deletedByForce, reach.merged])
    ids.add(merged.id);
  const kind = metamodel.kind(merged.kind);
  for (const type of metamodel.relationTypes)
    if (metamodel.relationBetween(kind, type, kind)?.isAcyclic) reach.trees.add(type);
}

function targetsOf(operation: Operation): string[] {
  if (operation.action === "relate") return [operation.to];
  if (!("relations" in operation)) return [];
  return targetsIn(operation.relations);
}

const typeOfField = new Map(metamodel.fields.map(({ name, relation }) => [name, relation.type]));

/** A field name stands for one type wherever it is declared, so its kind need not be known. */
function typesAddedBy(operation: Operation): string[] {
  if (operation.action === "relate") return [operation.type];
  if (!("relations" in operation)) return [];
  const adding = Object.keys(operation.relations).filter(name => operation.relations[name]?.add?.length);
  return adding.map(name => typeOfField.get(name)).filter(type => type !== undefined);
}

const isTree = (type: string) => metamodel.relationsOfType(type).some(({ isAcyclic }) => isAcyclic);
