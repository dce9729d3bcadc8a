import type { KindName, PageCariQueryVariables } from "../../answers";
import { tables } from "../../ui/links";
import { toPick } from "../../ui/opds";
import { facetsOf, filterOf, lists } from "./kinds";

/** Search in the address of the page. */
export interface Asked {
  /** Words; empty lists everything. */
  text: string;
  /** Kind whose list is shown; undefined searches all kinds. */
  kind?: KindName;
  /** Code of an OPD that owns the elements, units included. */
  opd?: string;
  isToBe: boolean;
  /** Chosen values of the properties by which the list of the kind can be narrowed. */
  values: Record<string, string>;
  /** Cursor in the list of a kind; in the list of all kinds the number of rows before. */
  after?: string;
}

/** Rows of a page of the list. */
export const rowsOfPage = 25;

/** Reads the search from the parameters of the address. An unknown kind searches all kinds. */
export function askedOf(search: URLSearchParams): Asked {
  const named = search.get("jenis") ?? "";
  const kind = Object.hasOwn(lists, named) ? (named as KindName) : undefined;
  const facets = kind ? Object.keys(facetsOf(kind)) : [];
  const values = facets.map(name => [name, search.get(name) ?? ""]).filter(([, value]) => value !== "");
  return {
    text: search.get("kata")?.trim() ?? "",
    kind,
    opd: search.get("opd") || undefined,
    isToBe: search.get("arsitektur") === "target",
    values: Object.fromEntries(values),
    after: search.get("sesudah") || undefined,
  };
}

/** Returns the variables of the document of the page. */
export function variablesOf({ text, kind, opd, isToBe, values, after }: Asked): PageCariQueryVariables {
  const opds = toPick(opd);
  if (!kind) return text ? { opds, kata: text, campur: true } : { opds };
  return {
    opds,
    cari: text || undefined,
    sesudah: after,
    arsitektur: isToBe ? "TO_BE" : undefined,
    [kind]: true,
    [`saring${kind}`]: filterOf(opd, values),
  };
}

/** Returns the list of a kind as files, with the search of the page. */
export function filesOf({ kind, text, opd, isToBe, values }: Asked, search: URLSearchParams) {
  const filter = filterOf(opd, values);
  return tables(lists[kind!].list, search, {
    search: text || undefined,
    filter: filter && JSON.stringify(filter),
    plateau: isToBe ? "TO_BE" : undefined,
  });
}
