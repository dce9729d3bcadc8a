import { metamodel } from "../../metamodel/metamodel.js";
import { targetsIn } from "./names.js";
import type { RelationChangesByField } from "./operation.js";
import type { Candidate, Resolution } from "./resolution.js";

/** The elements that a call reads and writes, by id, as far as they are known before anything is locked. */
export class Reach {
  /** Elements that are written to or pointed at; all of them are locked before they are read. */
  readonly elements = new Set<string>();
  /** Those of them all of whose properties matter, and not only what a relation of theirs asks. */
  readonly whole = new Set<string>();
  /** Those of them whose own relations matter. */
  readonly sources = new Set<string>();
  readonly deleted = new Set<string>();
  /** Those of `deleted` that take with them what points at them. */
  readonly deletedByForce = new Set<string>();
  /** Those of `deletedByForce` whose relations others get, so that their targets are pointed at anew. */
  readonly merged = new Set<string>();
  /** Types of trees that the call adds to: no two writers may add to one of them at a time. */
  readonly trees = new Set<string>();

  constructor(private readonly resolution: Resolution) {}

  /** Adds a stored element that gets other properties. */
  addChanged(id: string | undefined) {
    this.add(id, this.elements, this.whole);
  }

  /** Adds a stored element that gets other relations. */
  addSource(id: string | undefined) {
    this.add(id, this.elements, this.sources);
  }

  /** Adds a stored element that goes with its own relations; by force also with those that point at it. */
  addDeleted(id: string | undefined, isForced = false) {
    this.add(id, this.elements, this.whole, this.sources, this.deleted);
    if (isForced) this.add(id, this.deletedByForce);
  }

  /** Adds an element whose relations become those of another: all that it is related to takes part, in any tree of its kind. */
  addMerged(merged: Candidate | undefined) {
    if (!merged) return;
    this.addDeleted(merged.id, true);
    this.add(merged.id, this.merged);
    const kind = metamodel.kind(merged.kind);
    for (const type of metamodel.relationTypes)
      if (metamodel.relationBetween(kind, type, kind)?.isAcyclic) this.trees.add(type);
  }

  /** Adds the stored element that a new relation of a type leads to. */
  addTarget(type: string | undefined, name: string) {
    this.add(this.resolution.element(name)?.id, this.elements);
    if (type && isTree(type)) this.trees.add(type);
  }

  /** Adds an element whose relations change field by field. A field name stands for one type wherever it is declared. */
  addRelationChanges(id: string | undefined, relations: RelationChangesByField) {
    if (Object.keys(relations).length > 0) this.addSource(id);
    for (const [field, changes] of Object.entries(relations))
      for (const name of targetsIn({ field: changes })) this.addTarget(typeOfField.get(field), name);
  }

  private add(id: string | undefined, ...sets: Set<string>[]) {
    if (id !== undefined && !this.resolution.isNew(id)) for (const set of sets) set.add(id);
  }
}

const typeOfField = new Map(metamodel.fields.map(({ name, relation }) => [name, relation.type]));

const isTree = (type: string) => metamodel.relationsOfType(type).some(({ isAcyclic }) => isAcyclic);
