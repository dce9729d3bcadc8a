import { metamodel } from "../../metamodel/metamodel.js";
import { targetsIn } from "./names.js";
import type { RelationChangesByField } from "./operation.js";
import type { Candidate, Resolution } from "./resolution.js";

/** Ids of the elements that a request reads and writes, as far as known before locking. */
export class Reach {
  /** Elements that are written, or targets of new relations. All are locked before they are read. */
  readonly elements = new Set<string>();
  /** Elements to be read with all properties, not only those for rules on relations. */
  readonly whole = new Set<string>();
  /** Elements to be read with their own relations. */
  readonly sources = new Set<string>();
  /** Elements to be read with the relations of others to them. */
  readonly targets = new Set<string>();
  /** Elements of `targets` whose incoming relations change, so that their sources are written, too. */
  readonly pointedAt = new Set<string>();
  /** Elements whose relations move to another element, so that what they point at is needed, too. */
  readonly moved = new Set<string>();
  /** Relationship types of trees that the request extends; concurrent writers of one tree are excluded. */
  readonly trees = new Set<string>();

  constructor(private readonly resolution: Resolution) {}

  /** Adds a stored element with changed properties. */
  addChanged(id: string | undefined) {
    this.add(id, this.elements, this.whole);
  }

  /** Adds a stored element with changed relations. */
  addSource(id: string | undefined) {
    this.add(id, this.elements, this.sources);
  }

  /** Adds a stored element to be deleted with its own relations; if forced, also with the relations of others to it. */
  addDeleted(id: string | undefined, isForced = false) {
    this.add(id, this.elements, this.whole, this.sources, this.targets);
    if (isForced) this.add(id, this.pointedAt);
  }

  /** Adds a stored element to which relations of others move. */
  addReceiver(id: string | undefined) {
    this.addChanged(id);
    this.addSource(id);
  }

  /** Adds an element whose relations move to another: all related elements, and all trees of its kind. */
  addMoved(moved: Candidate | undefined) {
    if (!moved) return;
    this.addDeleted(moved.id, true);
    this.add(moved.id, this.moved);
    const kind = metamodel.kind(moved.kind);
    for (const type of metamodel.relationTypes)
      if (metamodel.relationBetween(kind, type, kind)?.isAcyclic) this.trees.add(type);
  }

  /** Adds the stored target of a new relation of a type. */
  addTarget(type: string | undefined, name: string) {
    this.add(this.resolution.element(name)?.id, this.elements);
    if (type && isTree(type)) this.trees.add(type);
  }

  /** Adds an element with relation changes by field. A field name has the same type in all declarations. */
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
