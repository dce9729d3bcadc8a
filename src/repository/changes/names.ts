import { parseRef } from "../../graph/element-ref.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { RelationChangesByField } from "./operation.js";

/** Names in a call that the database may know, each once, so that one statement can look up all of them. */
export class Names {
  /** Ids and clientRefs of elements. */
  readonly ids = new Set<string>();
  /** Codes of elements, in refs and of elements to be created or brought up to date. */
  readonly codes = new Map<Kind, Set<string>>();
  /** Ids of relations whose source is not named beside them. */
  readonly relations = new Set<string>();
  /** A large file names its elements ten times over. */
  private readonly known = new Set<string>();
  private readonly given = new Set<string>();
  private needsKinds = false;

  /** True if nothing but ids of elements has to be looked up, and what the call reaches is known from these. */
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

  /** Adds an element whose kind tells what is reached. */
  addElementByKind(name: string) {
    this.needsKinds = true;
    this.addElement(name);
  }

  /** Adds the code of an element of a kind; an unknown kind has none. */
  addCode(kindName: string, code: string | null | undefined) {
    const kind = metamodel.findKind(kindName);
    if (kind && code) this.codesOf(kind).add(code);
  }

  addRelation(id: string) {
    this.relations.add(id);
  }

  /** Notes a clientRef, which the call gives itself and nobody has to look up. */
  addGiven(clientRef: string) {
    this.given.add(clientRef);
    this.ids.delete(clientRef);
  }

  private codesOf(kind: Kind): Set<string> {
    const known = this.codes.get(kind) ?? new Set();
    this.codes.set(kind, known);
    return known;
  }
}

/** The names that new relations lead to. */
export const targetsIn = (relations: RelationChangesByField): string[] =>
  Object.values(relations).flatMap(({ add = [] }) => add.map(({ to }) => to));
