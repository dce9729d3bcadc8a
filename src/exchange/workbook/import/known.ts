import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Context } from "../../../repository/context.js";
import { append } from "../../../repository/group-by.js";
import { byPreference } from "../../../repository/qualifier-order.js";
import { relationValidity } from "../../../repository/reading/validity.js";
import { visible } from "../../../repository/viewer.js";
import { storeDefaults } from "../../../repository/writing/identity.js";
import { ResponsibleKind } from "../../../repository/writing/responsible.js";
import { plain } from "./likeness.js";
import { ownerField } from "./owner-field.js";

/** An element of the repository that a file names. */
export interface KnownElement {
  id: string;
  kind: Kind;
  code: string;
  name: string;
  /** Value of the property that a ref may name behind `@`. */
  qualifier?: string;
  validFrom?: string | null;
  /** As `Element.responsible`. */
  responsible?: string;
  /** Its owner today: id and how people call it. */
  owner?: { id: string; code: string; name: string };
}

type Reader = Pick<Context, "database" | "viewer" | "today">;

/** Names whose elements one statement reads. */
const batch = 5_000;

/** What the repository knows of the codes that a file names. Read before it is written to, and judged again by the write path. */
export class Known {
  private readonly byCode = new Map<string, KnownElement[]>();
  private readonly byName = new Map<string, KnownElement[]>();
  private readonly byFormerCode = new Map<string, { qualifier: string; survivor: KnownElement }[]>();

  /** The element of a kind that a code means, possibly with `@` and a qualifier; without one, the one that wins. */
  find(kind: Kind, named: string): KnownElement | undefined {
    const [code = "", qualifier] = named.split("@");
    const all = this.byCode.get(keyOf(kind, code)) ?? [];
    const meant = qualifier === undefined ? all : all.filter(each => each.qualifier === qualifier);
    // Nearly always one, of tens of thousands that a file of relations names.
    return meant.length > 1 ? meant.toSorted(byPreference(kind))[0] : meant[0];
  }

  /** What the element of a kind that had this code was merged into, possibly with `@` and a qualifier. */
  formerly(kind: Kind, named: string): KnownElement | undefined {
    const [code = "", said] = named.split("@");
    const qualifier = said ?? storeDefaults[definitionOf(kind).qualifier.property];
    return this.byFormerCode
      .get(keyOf(kind, code))
      ?.find(each => qualifier === undefined || each.qualifier === qualifier)?.survivor;
  }

  /** The one element of a kind that is called so; undefined where none or several are. */
  called(kind: Kind, name: string): KnownElement | undefined {
    const found = this.byName.get(keyOf(kind, plain(name)));
    return found?.length === 1 ? found[0] : undefined;
  }

  /** Other kinds that know the code. */
  kindsWith(code: string): Kind[] {
    return metamodel.kinds.filter(kind => this.byCode.has(keyOf(kind, code.split("@")[0]!)));
  }

  addFormer({ code, qualifier }: { code: string; qualifier: string }, survivor: KnownElement) {
    append(this.byFormerCode, keyOf(survivor.kind, code), { qualifier, survivor });
  }

  add(element: KnownElement) {
    append(this.byCode, keyOf(element.kind, element.code), element);
    append(this.byName, keyOf(element.kind, plain(element.name)), element);
  }
}

const keyOf = (kind: Kind, text: string) => `${kind.name} ${text}`;

/** Adds the elements of a kind that have these codes. */
export async function readCodes(reader: Reader, known: Known, kind: Kind, codes: Iterable<string>): Promise<void> {
  const bare = [...new Set([...codes].map(code => code.split("@")[0]!))];
  for (let from = 0; from < bare.length; from += batch)
    await readWhere(reader, known, kind, "n.code IN $names", bare.slice(from, from + batch));
}

/** Adds the elements of a kind that are called so, for people who write names instead of codes. */
export async function readNames(reader: Reader, known: Known, kind: Kind, names: readonly string[]): Promise<void> {
  await readWhere(
    reader,
    known,
    kind,
    "toLower(n.name) IN $names",
    names.map(name => name.toLowerCase()),
  );
}

/** Adds the elements of a kind for which somebody answers. */
export async function readResponsible(
  reader: Reader,
  known: Known,
  kind: Kind,
  responsible: string,
): Promise<KnownElement[]> {
  return readWhere(reader, known, kind, "n.responsible IN $names", [responsible]);
}

async function readWhere(
  { database, viewer, today }: Reader,
  known: Known,
  kind: Kind,
  condition: string,
  names: readonly string[],
): Promise<KnownElement[]> {
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE n.code IS NOT NULL AND ${condition} AND ${visible(viewer, "n")}
     RETURN n {.id, .code, .name, .responsible, .validFrom, qualifier: n.${definitionOf(kind).qualifier.property}} AS element,
       COLLECT { MATCH (n)-[o:${ownerField.relation.type}]->(owner:${ResponsibleKind.name})
         WHERE ${relationValidity("o", "$today")} AND ${visible(viewer, "owner")} RETURN owner {.id, .code, .name} LIMIT 1 }[0] AS owner`,
    { names, today },
  );
  const found = rows.map(({ element, owner }): KnownElement => ({ ...element, kind, owner: owner ?? undefined }));
  for (const element of found) if (known.find(kind, nameOf(element))?.id !== element.id) known.add(element);
  return found;
}

const nameOf = ({ code, qualifier }: KnownElement) => (qualifier === undefined ? code : `${code}@${qualifier}`);

/** How a message calls an element: code and name, once where they are the same. */
export const called = ({ code, name }: { code: string; name: string }): string =>
  code === name ? code : `${code} ${name}`.trim();

/** The ref of an element of the repository. */
export const refOf = (element: Pick<KnownElement, "kind" | "code" | "qualifier">): string =>
  `${singularOf(element.kind)}:${nameOf(element as KnownElement)}`;
