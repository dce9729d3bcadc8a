import { visible } from "../access/viewer.js";
import { groupBy } from "../common/group-by.js";
import { definitionOf, type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { orderKey } from "./qualifier-order.js";
import type { Scope } from "./scope.js";

/** What an ID argument names: an element by its id, or by kind, code and possibly a qualifier. */
export type ElementRef = { id: string } | { kind: Kind; code: string; qualifier?: string };

const kindBySingular = new Map(metamodel.kinds.map(kind => [singularOf(kind), kind]));

/** Reads `application:SRIKANDI`, `application:SRIKANDI@TO_BE`, `reference:RAL.01@Perpres 132/2022` or a plain id. */
export function parseRef(text: string): ElementRef {
  const colon = text.indexOf(":");
  const kind = kindBySingular.get(text.slice(0, Math.max(colon, 0)));
  if (!kind) return { id: text };
  return { kind, ...partsOfCode(text.slice(colon + 1)) };
}

/** A code, and the qualifier that may stand behind it after `@`. */
export function partsOfCode(named: string): { code: string; qualifier?: string } {
  const at = named.indexOf("@");
  return at < 0 ? { code: named } : { code: named.slice(0, at), qualifier: named.slice(at + 1).split("@")[0] };
}

/** The ref of what people call by its code alone where only one kind is expected; a ref stays as it is. */
export const refOfKind = (kind: Kind, text: string): string =>
  "kind" in parseRef(text) ? text : `${singularOf(kind)}:${text}`;

/** The plateau that a ref names behind `@`: a to-be element is meant to be read among to-be ones. */
export function plateauSaidBy(text: string): "TO_BE" | undefined {
  const ref = parseRef(text);
  return "kind" in ref && ref.qualifier === "TO_BE" ? "TO_BE" : undefined;
}

type CodeRef = Exclude<ElementRef, { id: string }>;

/** Splits names of elements into plain ids and refs, the latter by kind, so that each sort is looked up in one go. */
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

/** The ref of an element as the API shows it. */
export function formatRef(row: { kind: string; code: string; plateau?: string }): string {
  const suffix = row.plateau === "TO_BE" ? "@TO_BE" : "";
  return `${singularOf(metamodel.kind(row.kind))}:${row.code}${suffix}`;
}

/** Cypher: the id of the element that `ref` names, as an expression over parameters; null where there is none. */
export function idOf(ref: ElementRef, scope: Scope): string {
  if ("id" in ref) return scope.parameter(ref.id);
  const { property, prefer } = definitionOf(ref.kind).qualifier;
  const qualified = ref.qualifier === undefined ? "" : ` AND ref.${property} = ${scope.parameter(ref.qualifier)}`;
  const match = `MATCH (ref:${ref.kind.name}) WHERE ref.code = ${scope.parameter(ref.code)}${qualified} AND ${visible(scope.viewer, "ref")}`;
  return `COLLECT { ${match} RETURN ref.id ORDER BY ${orderKey(ref.kind, "ref")} ${prefer} LIMIT 1 }[0]`;
}

/**
 * Cypher: the id of the element with an external id in a source, empty or left out: in none; failing that, of the one
 * that an element with it was merged into; null where there is none.
 */
export function idByExternalId(externalId: string, source: string | null | undefined, scope: Scope): string {
  const [id, within] = [scope.parameter(externalId), scope.parameter(source ?? "")];
  const first = (match: string) =>
    `COLLECT { ${match} AND ${visible(scope.viewer, "ref")} RETURN ref.id ORDER BY ref.id LIMIT 1 }[0]`;
  const present = `MATCH (ref:Element) WHERE ref.externalId = ${id} AND coalesce(ref.source, '') = ${within}`;
  const former = `MATCH (former:FormerExternalId {source: ${within}, externalId: ${id}}), (ref:Element) WHERE ref.id = former.elementId`;
  return `coalesce(${first(present)}, ${first(former)})`;
}
