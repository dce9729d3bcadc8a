import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Context } from "../../../repository/context.js";
import { partsOfCode } from "../../../repository/element-ref.js";
import { CodeIndex } from "../../../repository/writing/code-index.js";
import { ResponsibleKind } from "../../../repository/writing/responsible.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";
import { type Findings, type Place, shown } from "./findings.js";
import { readFormerCodes } from "./former-codes.js";
import { called, Known, type KnownElement } from "./known.js";
import { readCodes, readNames } from "./read-known.js";
import { kindOf, namesOf } from "./row-kinds.js";

/** A name in a file, where it stands. */
export interface NameAt {
  kind: Kind;
  named: NamedInCell;
  place: Place;
  title: string;
}

/** What a name in a file means; without an id it is an element of the file itself that is not stored yet. */
export type Meant = Pick<KnownElement, "ref"> & Partial<Pick<KnownElement, "id">>;

/** Names that are looked up by what people call it, or among other kinds; a file with more of them is beyond that. */
const maxStrange = 1_000;

/** What the names in a file mean: elements of the repository, or of the file itself. */
export class Names {
  private readonly aliases = new CodeIndex<KnownElement>();

  constructor(
    readonly known: Known,
    private readonly inFile: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  /** From now on a code of the file means an element of the repository that is called otherwise. */
  alias(kind: Kind, code: string, element: KnownElement) {
    this.aliases.add(kind, partsOfCode(code).code, element);
  }

  /** The element of the repository that is meant; undefined for one of the file or none. */
  element(kind: Kind, named: NamedInCell): KnownElement | undefined {
    return this.byCode(kind, named.code) ?? this.otherwise(kind, named);
  }

  isInFile = (kind: Kind, code: string): boolean => this.inFile.has(keyOf(kind, code));

  /** What is meant; undefined, and one more finding, where nothing is. */
  meant({ kind, named, place, title }: NameAt): Meant | undefined {
    const known = this.byCode(kind, named.code);
    if (known) return known;
    const element = this.otherwise(kind, named);
    if (element)
      this.findings.warn("NAME_READ", place, title, `${shown(named.text)} dibaca sebagai ${called(element)}.`);
    else if (this.isInFile(kind, named.code)) return { ref: `${singularOf(kind)}:${named.code}` };
    else this.refuse({ kind, named, place, title });
    return element;
  }

  private byCode(kind: Kind, code: string): KnownElement | undefined {
    return this.aliases.get(kind, partsOfCode(code).code).at(-1) ?? this.known.find(kind, code);
  }

  private otherwise(kind: Kind, { code, text }: NamedInCell): KnownElement | undefined {
    return this.known.formerly(kind, code) ?? (this.isInFile(kind, code) ? undefined : this.known.called(kind, text));
  }

  private refuse({ kind, named, place, title }: NameAt) {
    const { label } = definitionOf(kind);
    const [other] = this.known.kindsWith(named.code);
    const rule = kind === ResponsibleKind ? "UNKNOWN_OPD" : "UNKNOWN_CODE";
    if (other)
      this.findings.refuse(
        "WRONG_KIND",
        place,
        title,
        `${shown(named.code)} adalah ${definitionOf(other).label}, bukan ${label}.`,
      );
    else this.findings.refuse(rule, place, title, `${label} dengan kode ${shown(named.text)} tidak ditemukan.`);
  }
}

const keyOf = (kind: Kind, named: string) => `${kind.name} ${partsOfCode(named).code}`;

/** Reads what the repository knows of all that the rows of a file name; who owns it only where somebody asks. */
export async function readNamesOf(
  reader: Pick<Context, "database" | "viewer" | "today">,
  rows: readonly FilledRow[],
  { findings, tellsOwners }: { findings: Findings; tellsOwners: boolean },
): Promise<Names> {
  const codes = new Map<Kind, Map<string, string>>(metamodel.kinds.map(kind => [kind, new Map()]));
  const inFile = new Set<string>();
  for (const row of rows) {
    const kind = kindOf(row);
    const { code } = row.properties;
    if (kind && code) codes.get(kind)!.set(code, code);
    if (kind && code) inFile.add(keyOf(kind, code));
    for (const { kind, named } of namesOf(row)) codes.get(kind)!.set(named.code, named.text);
  }
  const known = new Known(tellsOwners);
  await Promise.all([...codes].map(([kind, all]) => readCodes(reader, known, kind, all.keys())));
  for (const [kind, all] of codes) {
    const unknown = [...all.keys()].filter(code => !known.find(kind, code));
    if (unknown.length > 0) await readFormerCodes(reader, known, kind, unknown);
  }
  for (const [kind, all] of codes) {
    const isStrange = (code: string) => !known.find(kind, code) && !known.formerly(kind, code);
    const strange = [...all].filter(([code]) => isStrange(code) && !inFile.has(keyOf(kind, code)));
    if (strange.length > 0) await readStrange(reader, known, kind, strange.slice(0, maxStrange));
  }
  return new Names(known, inFile, findings);
}

/** People write names instead of codes, or what is in another column. */
async function readStrange(
  reader: Parameters<typeof readNames>[0],
  known: Known,
  kind: Kind,
  strange: [code: string, text: string][],
) {
  await readNames(
    reader,
    known,
    kind,
    strange.map(([, text]) => text),
  );
  const codes = strange.map(([code]) => code);
  for (const other of metamodel.kinds.filter(each => each !== kind)) await readCodes(reader, known, other, codes);
}
