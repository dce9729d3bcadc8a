import { visible } from "../access/viewer.js";
import { groupBy } from "../common/group-by.js";
import { definitionOf, type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { orderKey } from "./qualifier-order.js";
import type { Scope } from "./scope.js";

/** Element in an ID argument: by its id, or by kind, code and an optional qualifier. */
export type ElementRef = { id: string } | { kind: Kind; code: string; qualifier?: string };

/** Kinds by the name of one in refs and inputs, such as `service`. */
export const kindBySingular = new Map(metamodel.kinds.map(kind => [singularOf(kind), kind]));

/** Parses `application:SRIKANDI`, `application:SRIKANDI@TO_BE`, `reference:RAL.01@Perpres 132/2022` or a plain id. */
export function parseRef(text: string): ElementRef {
  const colon = text.indexOf(":");
  const kind = kindBySingular.get(text.slice(0, Math.max(colon, 0)));
  if (!kind) return { id: text };
  return { kind, ...partsOfCode(text.slice(colon + 1)) };
}

/** Splits a code from the optional qualifier after `@`. */
export function partsOfCode(named: string): { code: string; qualifier?: string } {
  const at = named.indexOf("@");
  return at < 0 ? { code: named } : { code: named.slice(0, at), qualifier: named.slice(at + 1).split("@")[0] };
}

/** Returns the ref for a bare code of an expected kind; a ref stays unchanged. */
export const refOfKind = (kind: Kind, text: string): string =>
  "kind" in parseRef(text) ? text : `${singularOf(kind)}:${text}`;

/** Returns TO_BE if a ref names it after `@`: such an element is read in the to-be architecture. */
export function plateauSaidBy(text: string): "TO_BE" | undefined {
  const ref = parseRef(text);
  return "kind" in ref && ref.qualifier === "TO_BE" ? "TO_BE" : undefined;
}

type CodeRef = Exclude<ElementRef, { id: string }>;

/** Splits ids and refs, the latter by kind, so that each group is looked up at once. */
export function sortRefs(names: Iterable<string>) {
  const ids: string[] = [];
  const refs: ({ text: string } & CodeRef)[] = [];
  for (const text of names) {
    const ref = parseRef(text);
    if ("id" in ref) ids.push(ref.id);
    else refs.push({ text, ...ref });
  }
  return { ids, refsByKind: groupBy(refs, ref => ref.kind) };
}

/** Returns the ref of an element as in the API. */
export function formatRef(row: { kind: string; code: string; plateau?: string }): string {
  const suffix = row.plateau === "TO_BE" ? "@TO_BE" : "";
  return `${singularOf(metamodel.kind(row.kind))}:${row.code}${suffix}`;
}

/** Returns Cypher for the id of the element with this ref, as an expression over parameters; null if there is none. */
export function idOf(ref: ElementRef, scope: Scope): string {
  if ("id" in ref) return scope.parameter(ref.id);
  const { property, prefer } = definitionOf(ref.kind).qualifier;
  const qualified = ref.qualifier === undefined ? "" : ` AND ref.${property} = ${scope.parameter(ref.qualifier)}`;
  const match = `MATCH (ref:${ref.kind.name}) WHERE ref.code = ${scope.parameter(ref.code)}${qualified} AND ${visible(scope.viewer, "ref")}`;
  return `COLLECT { ${match} RETURN ref.id ORDER BY ${orderKey(ref.kind, "ref")} ${prefer} LIMIT 1 }[0]`;
}

/**
 * Returns Cypher for the id of the element with an external id in a source (Default: none), otherwise of the element
 * into which such an element was merged; null if there is none.
 */
export function idByExternalId(externalId: string, source: string | null | undefined, scope: Scope): string {
  const [id, within] = [scope.parameter(externalId), scope.parameter(source ?? "")];
  const first = (match: string) =>
    `COLLECT { ${match} AND ${visible(scope.viewer, "ref")} RETURN ref.id ORDER BY ref.id LIMIT 1 }[0]`;
  const present = `MATCH (ref:Element) WHERE ref.externalId = ${id} AND coalesce(ref.source, '') = ${within}`;
  const former = `MATCH (former:FormerExternalId {source: ${within}, externalId: ${id}}), (ref:Element) WHERE ref.id = former.elementId`;
  return `coalesce(${first(present)}, ${first(former)})`;
}
