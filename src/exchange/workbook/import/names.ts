import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Context } from "../../../repository/context.js";
import { ResponsibleKind } from "../../../repository/writing/responsible.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";
import { type Findings, type Place, shown } from "./findings.js";
import { readFormerCodes } from "./former-codes.js";
import { called, Known, type KnownElement, readCodes, readNames, refOf } from "./known.js";
import { kindOf, namesOf } from "./row-kinds.js";

/** A name in a file, where it stands. */
export interface NameAt {
  kind: Kind;
  named: NamedInCell;
  place: Place;
  title: string;
}

/** Names that are looked up by what people call it, or among other kinds; a file with more of them is beyond that. */
const maxStrange = 1_000;

/** What the names in a file mean: elements of the repository, or of the file itself. */
export class Names {
  private readonly aliases = new Map<string, KnownElement>();

  constructor(
    readonly known: Known,
    private readonly inFile: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  /** From now on a code of the file means an element of the repository that is called otherwise. */
  alias(kind: Kind, code: string, element: KnownElement) {
    this.aliases.set(keyOf(kind, code), element);
  }

  /** The element of the repository that is meant; undefined for one of the file or none. */
  element(kind: Kind, { code, text }: NamedInCell): KnownElement | undefined {
    const known = this.aliases.get(keyOf(kind, code)) ?? this.known.find(kind, code);
    const meant = known ?? this.known.formerly(kind, code);
    return meant ?? (this.inFile.has(keyOf(kind, code)) ? undefined : this.known.called(kind, text));
  }

  isInFile = (kind: Kind, code: string): boolean => this.inFile.has(keyOf(kind, code));

  /** The ref of what is meant; undefined, and one more finding, where nothing is. */
  ref({ kind, named, place, title }: NameAt): string | undefined {
    const element = this.element(kind, named);
    if (!element && this.isInFile(kind, named.code)) return `${singularOf(kind)}:${named.code}`;
    if (!element) this.refuse({ kind, named, place, title });
    else if (this.known.find(kind, named.code) !== element && !this.aliases.has(keyOf(kind, named.code)))
      this.findings.warn("NAME_READ", place, title, `${shown(named.text)} dibaca sebagai ${called(element)}.`);
    return element && refOf(element);
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

const keyOf = (kind: Kind, code: string) => `${kind.name} ${code.split("@")[0]}`;

/** Reads what the repository knows of all that the rows of a file name. */
export async function readNamesOf(
  reader: Pick<Context, "database" | "viewer" | "today">,
  rows: readonly FilledRow[],
  findings: Findings,
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
  const known = new Known();
  for (const [kind, all] of codes) if (all.size > 0) await readCodes(reader, known, kind, all.keys());
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
