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

/** Names whose elements one statement reads. */
const batch = 5_000;

/** Adds the elements of a kind that have these codes. */
export async function readCodes(reader: Reader, known: Known, kind: Kind, codes: Iterable<string>): Promise<void> {
  const bare = bareCodes(codes);
  for (let from = 0; from < bare.length; from += batch)
    await readWhere(reader, known, kind, { condition: "n.code IN $names", names: bare.slice(from, from + batch) });
}

/** Adds the elements of a kind whose names look like these, for people who write names instead of codes. */
export async function readNames(reader: Reader, known: Known, kind: Kind, names: readonly string[]): Promise<void> {
  const scope = new Scope(reader.viewer, reader.today);
  const condition = isAlikeOneOf("n.name", names, scope);
  await readWhere(reader, known, kind, { condition, names, parameters: scope.parameters });
}

/** Adds the elements of a kind whose codes differ from these in capitals or dashes at most. */
export async function readSpelt(reader: Reader, known: Known, kind: Kind, codes: readonly string[]): Promise<void> {
  const condition = "replace(replace(toLower(n.code), '–', '-'), '—', '-') IN $names";
  // Each statement looks at all elements of the kind, so there are few.
  for (let from = 0; from < codes.length; from += 10 * batch)
    await readWhere(reader, known, kind, { condition, names: codes.slice(from, from + 10 * batch).map(codeKey) });
}

/** Elements of a kind that names are compared with; those of a larger kind that are beyond it only by their exact names. */
const mostCompared = 50_000;

/** Adds the elements of a kind, for names that people write differently and for what they may have meant. */
export async function readAllOf(reader: Reader, known: Known, kind: Kind): Promise<void> {
  await readWhere(reader, known, kind, { condition: "true", names: [], limit: mostCompared });
}

/** Adds the elements of a kind for which somebody answers; gives them with their owners. */
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
