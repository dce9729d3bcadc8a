import { parseRef } from "../../graph/element-ref.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { RelationChangesByField } from "./operation.js";

/** Distinct names in a request for a lookup in the database, in one statement. */
export class Names {
  /** Ids and clientRefs of elements. */
  readonly ids = new Set<string>();
  /** Codes of elements: in refs, and of elements to be created or updated. */
  readonly codes = new Map<Kind, Set<string>>();
  /** Ids of relations whose source is not given. */
  readonly relations = new Set<string>();
  /** Names already added, because a large file repeats each name about ten times. */
  private readonly known = new Set<string>();
  private readonly given = new Set<string>();
  private needsKinds = false;

  /** True if only ids of elements must be looked up and the reach of the request follows from them. */
  get areIds(): boolean {
    return !this.needsKinds && this.codes.size === 0 && this.relations.size === 0 && this.given.size === 0;
  }

  /** Adds an element by its id, ref or clientRef. */
  addElement(name: string) {
    if (this.known.has(name)) return;
    this.known.add(name);
    const ref = parseRef(name);
    if ("kind" in ref) this.codesOf(ref.kind).add(ref.code);
    else if (!this.given.has(ref.id)) this.ids.add(ref.id);
  }

  /** Adds an element whose kind determines the reach. */
  addElementByKind(name: string) {
    this.needsKinds = true;
    this.addElement(name);
  }

  /** Adds the code of an element of a kind. Ignores an unknown kind. */
  addCode(kindName: string, code: string | null | undefined) {
    const kind = metamodel.findKind(kindName);
    if (kind && code) this.codesOf(kind).add(code);
  }

  addRelation(id: string) {
    this.relations.add(id);
  }

  /** Adds a clientRef, which is defined by the request itself and needs no lookup. */
  addGiven(clientRef: string) {
    this.given.add(clientRef);
    this.ids.delete(clientRef);
  }

  /** Adds the id that an element is to get, to find out whether it is free. */
  addOwnId(id: string) {
    this.ids.add(id);
  }

  private codesOf(kind: Kind): Set<string> {
    const known = this.codes.get(kind) ?? new Set();
    this.codes.set(kind, known);
    return known;
  }
}

/** Returns the names of the targets of new relations. */
export const targetsIn = (relations: RelationChangesByField): string[] =>
  Object.values(relations).flatMap(({ add = [] }) => add.map(({ to }) => to));
