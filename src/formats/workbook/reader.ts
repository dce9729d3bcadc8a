import { visible } from "../../access/viewer.js";
import { orderKey } from "../../graph/qualifier-order.js";
import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { storeDefaults } from "../../repository/changes/identity.js";
import type { Context } from "../../repository/context.js";
import type { NamedElement } from "./cell-text.js";

/** What reading takes of a request, and how codes that several elements have are told apart. */
export interface Reader extends Pick<Context, "database" | "viewer" | "today"> {
  /** For a kind and a code that several of it have, the qualifier that wins where a name has none. */
  winners: Map<string, string>;
}

/** An element as Neo4j gives it to be named: `compileName`. */
export interface ToBeNamed {
  kind: string;
  code: string;
  name: string;
  [qualifier: string]: string;
}

/** Reads once which codes need a qualifier: of kinds whose qualifier has no usual value, such as versions of a taxonomy. */
export async function openReader({ database, viewer, today }: Reader | Context): Promise<Reader> {
  const winners = new Map<string, string>();
  for (const kind of metamodel.kinds.filter(kind => usualQualifier(kind) === undefined)) {
    const { property, prefer } = definitionOf(kind).qualifier;
    const rows = await database.read(
      `MATCH (n:${kind.name}) WHERE ${visible(viewer, "n")} WITH n ORDER BY ${orderKey(kind, "n")} ${prefer}
       WITH n.code AS code, collect(DISTINCT n.${property}) AS values WHERE size(values) > 1 RETURN code, values[0] AS winner`,
    );
    for (const { code, winner } of rows) winners.set(keyOf(kind.name, code), winner);
  }
  return { database, viewer, today, winners };
}

/** The properties that qualifiers are taken from. */
export const qualifiers = [...new Set(metamodel.kinds.map(kind => definitionOf(kind).qualifier.property))];

/** With its qualifier where the code alone would name another. */
export function named(element: ToBeNamed, { winners }: Pick<Reader, "winners">): NamedElement {
  const kind = metamodel.kind(element.kind);
  const value = element[definitionOf(kind).qualifier.property];
  const winner = usualQualifier(kind) ?? winners.get(keyOf(element.kind, element.code)) ?? value;
  return { ...element, qualifier: value === winner ? undefined : value };
}

const usualQualifier = (kind: Function): string | undefined => storeDefaults[definitionOf(kind).qualifier.property];

const keyOf = (kind: string, code: string) => `${kind} ${code}`;
