import { visible } from "../../access/viewer.js";
import { orderKey } from "../../graph/qualifier-order.js";
import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { storeDefaults } from "../../repository/changes/identity.js";
import type { Context } from "../../repository/context.js";
import type { NamedElement } from "./cell-text.js";

/** Context for reading, with the preferred qualifier of codes that several elements share. */
export interface Reader extends Pick<Context, "database" | "viewer" | "today"> {
  /** Qualifier of the element that a code means without qualifier, by kind and code; only for shared codes. */
  winners: Map<string, string>;
}

/** Element with the properties that name it, as read by `compileName`. */
export interface ToBeNamed {
  kind: string;
  code: string;
  name: string;
  [qualifier: string]: string;
}

/**
 * Reads the codes that need a qualifier, once: of kinds whose qualifier has no default, such as versions of a taxonomy.
 */
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

/** Properties from which qualifiers are taken. */
export const qualifiers = [...new Set(metamodel.kinds.map(kind => definitionOf(kind).qualifier.property))];

/** Returns the element with its qualifier if the code alone would mean another. */
export function named(element: ToBeNamed, { winners }: Pick<Reader, "winners">): NamedElement {
  const kind = metamodel.kind(element.kind);
  const value = element[definitionOf(kind).qualifier.property];
  const winner = usualQualifier(kind) ?? winners.get(keyOf(element.kind, element.code)) ?? value;
  return { ...element, qualifier: value === winner ? undefined : value };
}

const usualQualifier = (kind: Function): string | undefined => storeDefaults[definitionOf(kind).qualifier.property];

const keyOf = (kind: string, code: string) => `${kind} ${code}`;
