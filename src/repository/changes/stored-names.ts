import type { ElementRef } from "../../graph/element-ref.js";
import type { Qualified } from "../../graph/qualifier-order.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { CodeIndex } from "./code-index.js";
import type { Names } from "./names.js";

/** Stored element to which a request may refer. If found by code, it has all properties that distinguish its names. */
export interface StoredElement extends Qualified {
  id: string;
  kind: string;
  /** True if the viewer may see it. */
  isShown: boolean;
  [property: string]: unknown;
}

/** Stored elements found for the names of a request. An element that the viewer may not see only blocks its code. */
export class StoredNames {
  private readonly byId = new Map<string, StoredElement>();
  private readonly byCode = new CodeIndex<StoredElement>();
  private readonly sources = new Map<string, string>();

  constructor(private readonly asked: Names["codes"]) {}

  /** Returns names that treat each id as an existing element of an unknown kind. */
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

  /** Returns the id of the source of a relation. */
  sourceOf = (relation: string): string | undefined => this.sources.get(relation);

  /** Returns the elements to which a name may refer. */
  elements(ref: ElementRef): readonly StoredElement[] {
    if ("kind" in ref) return this.byCode.get(ref.kind, ref.code).filter(({ isShown }) => isShown);
    const element = this.byId.get(ref.id);
    return element ? [element] : [];
  }

  /** Returns the element with an identity, independent of visibility; undefined if it is free or was not looked up. */
  holderOf(kind: Kind, identity: Readonly<Record<string, unknown>>): StoredElement | undefined {
    const parts = definitionOf(kind).identity;
    return this.byCode
      .get(kind, String(identity.code))
      .find(element => parts.every(name => element[name] === identity[name]));
  }

  /** Returns true if elements of a kind and code were looked up. */
  knows = (kind: Kind, code: unknown): boolean => this.asked.get(kind)?.has(String(code)) ?? false;
}

/** Returns the properties of a stored element that distinguish its names. */
export const namingProperties = (kind: Kind): string[] => [
  ...new Set(["id", "kind", "code", "plateau", "validFrom", ...definitionOf(kind).identity]),
];
