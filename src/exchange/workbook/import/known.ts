import type { Row } from "../../../database/database.js";
import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Context } from "../../../repository/context.js";
import { byPreference } from "../../../repository/qualifier-order.js";
import { relationValidity } from "../../../repository/reading/validity.js";
import { visible } from "../../../repository/viewer.js";
import { CodeIndex } from "../../../repository/writing/code-index.js";
import { storeDefaults } from "../../../repository/writing/identity.js";
import { ResponsibleKind } from "../../../repository/writing/responsible.js";
import { plain } from "./likeness.js";
import { ownerField } from "./owner-field.js";

/** An element of the repository that a file names. */
export interface KnownElement {
  id: string;
  /** As operations name it. */
  ref: string;
  kind: Kind;
  code: string;
  name: string;
  /** Value of the property that a ref may name behind `@`. */
  qualifier?: string;
  validFrom?: string | null;
  /** As `Element.responsible`. */
  responsible?: string;
  /** Its owner today: id and how people call it; of what a code names only where owners are asked for. */
  owner?: { id: string; code: string; name: string };
}

type Reader = Pick<Context, "database" | "viewer" | "today">;

/** Names whose elements one statement reads. */
const batch = 5_000;

/** What the repository knows of the codes that a file names. Read before it is written to, and judged again by the write path. */
export class Known {
  private readonly byCode = new CodeIndex<KnownElement>();
  private readonly byName = new CodeIndex<KnownElement>();
  private readonly byFormerCode = new CodeIndex<{ qualifier: string; survivor: KnownElement }>();

  /** `tellsOwners`: whether owners of what a code names are asked for, which takes as long as the rest. */
  constructor(readonly tellsOwners: boolean) {}

  /** The element of a kind that a code means, possibly with `@` and a qualifier; without one, the one that wins. */
  find(kind: Kind, named: string): KnownElement | undefined {
    const { code, qualifier } = partsOf(named);
    const all = this.byCode.get(kind, code);
    const meant = qualifier === undefined ? all : all.filter(each => each.qualifier === qualifier);
    // Nearly always one, of tens of thousands that a file of relations names.
    return meant.length > 1 ? meant.toSorted(byPreference(kind))[0] : meant[0];
  }

  /** What the element of a kind that had this code was merged into, possibly with `@` and a qualifier. */
  formerly(kind: Kind, named: string): KnownElement | undefined {
    const { code, qualifier = storeDefaults[definitionOf(kind).qualifier.property] } = partsOf(named);
    const all = this.byFormerCode.get(kind, code);
    return all.find(each => qualifier === undefined || each.qualifier === qualifier)?.survivor;
  }

  /** The one element of a kind that is called so; undefined where none or several are. */
  called(kind: Kind, name: string): KnownElement | undefined {
    const found = this.byName.get(kind, plain(name));
    return found.length === 1 ? found[0] : undefined;
  }

  /** Other kinds that know the code. */
  kindsWith(code: string): Kind[] {
    return metamodel.kinds.filter(kind => this.byCode.get(kind, partsOf(code).code).length > 0);
  }

  addFormer({ code, qualifier }: { code: string; qualifier: string }, survivor: KnownElement) {
    this.byFormerCode.add(survivor.kind, code, { qualifier, survivor });
  }

  add(element: KnownElement) {
    this.byCode.add(element.kind, element.code, element);
    this.byName.add(element.kind, plain(element.name), element);
  }
}

/** A code, and the qualifier that may stand behind it after `@`. */
export function partsOf(named: string): { code: string; qualifier?: string } {
  const at = named.indexOf("@");
  return at < 0 ? { code: named } : { code: named.slice(0, at), qualifier: named.slice(at + 1).split("@")[0] };
}

/** Adds the elements of a kind that have these codes. */
export async function readCodes(reader: Reader, known: Known, kind: Kind, codes: Iterable<string>): Promise<void> {
  const bare = [...new Set([...codes].map(named => partsOf(named).code))];
  for (let from = 0; from < bare.length; from += batch)
    await readWhere(reader, known, kind, { condition: "n.code IN $names", names: bare.slice(from, from + batch) });
}

/** Adds the elements of a kind that are called so, for people who write names instead of codes. */
export async function readNames(reader: Reader, known: Known, kind: Kind, names: readonly string[]): Promise<void> {
  const lower = names.map(name => name.toLowerCase());
  await readWhere(reader, known, kind, { condition: "toLower(n.name) IN $names", names: lower });
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
  asked: { condition: string; names: readonly string[]; tellsOwners?: boolean },
): Promise<KnownElement[]> {
  const { condition, names, tellsOwners = known.tellsOwners } = asked;
  const owner = `COLLECT { MATCH (n)-[o:${ownerField.relation.type}]->(owner:${ResponsibleKind.name})
      WHERE ${relationValidity("o", "$today")} AND ${visible(viewer, "owner")} RETURN owner {.id, .code, .name} LIMIT 1 }[0]`;
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE n.code IS NOT NULL AND ${condition} AND ${visible(viewer, "n")}
     RETURN n.id AS id, n.code AS code, n.name AS name, n.responsible AS responsible, n.validFrom AS validFrom,
       n.${definitionOf(kind).qualifier.property} AS qualifier, ${tellsOwners ? owner : "null"} AS owner`,
    { names, today },
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

const nameOf = ({ code, qualifier }: Pick<KnownElement, "code" | "qualifier">) =>
  qualifier === undefined ? code : `${code}@${qualifier}`;

/** How a message calls an element: code and name, once where they are the same. */
export const called = ({ code, name }: { code: string; name: string }): string =>
  code === name ? code : `${code} ${name}`.trim();

/** The ref of an element by what makes one. */
export const refOf = (element: Pick<KnownElement, "kind" | "code" | "qualifier">): string =>
  `${singularOf(element.kind)}:${nameOf(element)}`;
