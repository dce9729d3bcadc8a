import type { ElementRef } from "../../graph/element-ref.js";
import type { Qualified } from "../../graph/qualifier-order.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { CodeIndex } from "./code-index.js";
import type { Names } from "./names.js";

/** A stored element that a call may mean; one that was looked up by its code with all that it may be told by. */
export interface StoredElement extends Qualified {
  id: string;
  kind: string;
  /** Whether the viewer may see it. */
  isShown: boolean;
  [property: string]: unknown;
}

/** What the database knows of the names of a call. An element that the viewer may not see only keeps its code. */
export class StoredNames {
  private readonly byId = new Map<string, StoredElement>();
  private readonly byCode = new CodeIndex<StoredElement>();
  private readonly sources = new Map<string, string>();

  constructor(private readonly asked: Names["codes"]) {}

  /** Takes each id for an element of an unknown kind. */
  static assumed(ids: Iterable<string>): StoredNames {
    const stored = new StoredNames(new Map());
    for (const id of ids) stored.addElement({ id, kind: "", isShown: true });
    return stored;
  }

  addElement(element: StoredElement) {
    this.byId.set(element.id, element);
  }

  addOfCode(kind: Kind, element: StoredElement) {
    element.qualifier = element[definitionOf(kind).qualifier.property] as string | undefined;
    this.byCode.add(kind, String(element.code), element);
  }

  addSource(relation: string, source: string) {
    this.sources.set(relation, source);
  }

  /** The id of the element that a relation starts from. */
  sourceOf = (relation: string): string | undefined => this.sources.get(relation);

  /** The elements that a name may mean. */
  elements(ref: ElementRef): readonly StoredElement[] {
    if ("kind" in ref) return this.byCode.get(ref.kind, ref.code).filter(({ isShown }) => isShown);
    const element = this.byId.get(ref.id);
    return element ? [element] : [];
  }

  /** The element that has an identity, whoever may see it; undefined where it is free or has not been asked for. */
  holderOf(kind: Kind, identity: Readonly<Record<string, unknown>>): StoredElement | undefined {
    const parts = definitionOf(kind).identity;
    return this.byCode
      .get(kind, String(identity.code))
      .find(element => parts.every(name => element[name] === identity[name]));
  }

  /** Whether elements of a kind and code have been looked for. */
  knows = (kind: Kind, code: unknown): boolean => this.asked.get(kind)?.has(String(code)) ?? false;
}

/** Properties of a stored element that its names are told by. */
export const namingProperties = (kind: Kind): string[] => [
  ...new Set(["id", "kind", "code", "plateau", "validFrom", ...definitionOf(kind).identity]),
];
