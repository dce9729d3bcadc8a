import { visible } from "../../../access/viewer.js";
import type { Row } from "../../../database/database.js";
import { isAlikeOneOf } from "../../../graph/alike-in.js";
import { ResponsibleKind } from "../../../graph/responsible.js";
import { Scope } from "../../../graph/scope.js";
import { relationValidity } from "../../../graph/validity.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import type { Context } from "../../../repository/context.js";
import { bareCodes, type Known, type KnownElement, nameOf, refOf } from "./known.js";
import { codeKey } from "./name-key.js";
import { ownerField } from "./owner-field.js";

type Reader = Pick<Context, "database" | "viewer" | "today">;

/** Names per statement. */
const batch = 5_000;

/** Adds the elements of a kind with these codes. */
export async function readCodes(reader: Reader, known: Known, kind: Kind, codes: Iterable<string>): Promise<void> {
  const bare = bareCodes(codes);
  for (let from = 0; from < bare.length; from += batch)
    await readWhere(reader, known, kind, { condition: "n.code IN $names", names: bare.slice(from, from + batch) });
}

/** Adds the elements of a kind with similar names, as people write names instead of codes. */
export async function readNames(reader: Reader, known: Known, kind: Kind, names: readonly string[]): Promise<void> {
  const scope = new Scope(reader.viewer, reader.today);
  const condition = isAlikeOneOf("n.name", names, scope);
  await readWhere(reader, known, kind, { condition, names, parameters: scope.parameters });
}

/** Adds the elements of a kind whose codes differ from these at most in capitals or dashes. */
export async function readSpelt(reader: Reader, known: Known, kind: Kind, codes: readonly string[]): Promise<void> {
  const condition = "replace(replace(toLower(n.code), '–', '-'), '—', '-') IN $names";
  // Larger batches, because each statement scans all elements of the kind.
  for (let from = 0; from < codes.length; from += 10 * batch)
    await readWhere(reader, known, kind, { condition, names: codes.slice(from, from + 10 * batch).map(codeKey) });
}

/** Maximum elements of a kind with which names are compared; others are found by exact name only. */
const mostCompared = 50_000;

/** Adds all elements of a kind up to the limit, for differently written names and suggestions. */
export async function readAllOf(reader: Reader, known: Known, kind: Kind): Promise<void> {
  await readWhere(reader, known, kind, { condition: "true", names: [], limit: mostCompared });
}

/** Adds the elements of a kind that an OPD is responsible for, and returns them with their owners. */
export async function readResponsible(
  reader: Reader,
  known: Known,
  kind: Kind,
  responsible: string,
): Promise<KnownElement[]> {
  return readWhere(reader, known, kind, {
    condition: "n.responsible IN $names",
    names: [responsible],
    tellsOwners: true,
  });
}

async function readWhere(
  { database, viewer, today }: Reader,
  known: Known,
  kind: Kind,
  asked: { condition: string; names: readonly string[]; parameters?: Row; tellsOwners?: boolean; limit?: number },
): Promise<KnownElement[]> {
  const { condition, names, parameters, tellsOwners = known.tellsOwners, limit } = asked;
  const owner = `COLLECT { MATCH (n)-[o:${ownerField.relation.type}]->(owner:${ResponsibleKind.name})
      WHERE ${relationValidity("o", "$today")} AND ${visible(viewer, "owner")} RETURN owner {.id, .code, .name} LIMIT 1 }[0]`;
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE n.code IS NOT NULL AND ${condition} AND ${visible(viewer, "n")}
     ${limit ? `WITH n ORDER BY n.code LIMIT ${limit}` : ""}
     RETURN n.id AS id, n.code AS code, n.name AS name, n.responsible AS responsible, n.validFrom AS validFrom,
       n.${definitionOf(kind).qualifier.property} AS qualifier, ${tellsOwners ? owner : "null"} AS owner`,
    { names, today, ...parameters },
  );
  const found = rows.map(row => knownElement(kind, row));
  for (const element of found) if (known.find(kind, nameOf(element))?.id !== element.id) known.add(element);
  return found;
}

function knownElement(kind: Kind, { id, code, name, ...told }: Row): KnownElement {
  const [qualifier, owner] = [told.qualifier ?? undefined, told.owner ?? undefined];
  const { responsible, validFrom } = told;
  return { id, ref: refOf({ kind, code, qualifier }), kind, code, name, qualifier, validFrom, responsible, owner };
}
