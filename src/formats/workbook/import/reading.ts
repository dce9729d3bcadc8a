import { partsOfCode } from "../../../graph/element-ref.js";
import { type Kind, singularOf } from "../../../metamodel/define/index.js";
import type { CodeIndex } from "../../../repository/changes/code-index.js";
import { nameInCell } from "../cell-text.js";
import type { FileCodes, FileElement } from "./file-codes.js";
import type { NamedInCell } from "./filled-row.js";
import type { Known, KnownElement } from "./known.js";
import { isSameName } from "./name-key.js";

/** Element that a name in a file means. Without an id it is an element of the file that is not stored yet. */
export type Meant = Pick<KnownElement, "ref"> & Partial<KnownElement>;

/**
 * Meaning of an entry, and its certainty. CERTAIN: found by code, and the name agrees or is missing. READ: found by
 * name, former code, or another spelling of the code. OUTDATED: found by code, while no element has the name. MISMATCH:
 * code and name belong to different elements. AMBIGUOUS: several elements have the name.
 */
export type Reading =
  | { sure: "CERTAIN" | "READ" | "OUTDATED"; meant: Meant }
  | { sure: "MISMATCH" | "AMBIGUOUS"; among: Named[] }
  | { sure: "NONE" };

type Named = Meant & Pick<FileElement, "code" | "name">;

/** Indexes in which entries are looked up. */
export interface Lookup {
  known: Known;
  file: FileCodes;
  /** Codes of the file that refer to stored elements with another code. */
  aliases: CodeIndex<KnownElement>;
}

/** Resolves an entry by code, by name, by another spelling of the code, or by a code after the name. */
export const readEntry = (kind: Kind, named: NamedInCell, lookup: Lookup): Reading =>
  byCode(kind, named, lookup) ??
  byName(kind, named, lookup) ??
  bySpelling(kind, named, lookup) ??
  byCodeBehind(kind, named, lookup) ?? { sure: "NONE" };

function byCode(kind: Kind, named: NamedInCell, lookup: Lookup): Reading | undefined {
  const { known, file, aliases } = lookup;
  const alias = aliases.get(kind, partsOfCode(named.code).code).at(-1);
  if (alias) return { sure: "CERTAIN", meant: alias };
  const element = known.find(kind, named.code);
  if (element) return judgeName(kind, named, element, lookup);
  const survivor = known.formerly(kind, named.code);
  if (survivor) return { sure: "READ", meant: survivor };
  const row = file.find(kind, named.code);
  return row && judgeName(kind, named, { ...row, ref: `${singularOf(kind)}:${named.code}` }, lookup);
}

/**
 * Compares the name after a code. A name that has changed since an export is accepted; that of another element is not.
 */
function judgeName(kind: Kind, { code, name, text }: NamedInCell, element: Named, lookup: Lookup): Reading {
  const names = [element.name, lookup.file.find(kind, code)?.name].filter(each => each !== undefined).map(nameInCell);
  if (!name || names.some(each => isSameName(kind, each, name))) return { sure: "CERTAIN", meant: element };
  const [other] = [name, text]
    .flatMap(each => lookup.known.called(kind, each))
    .filter(each => each.code !== element.code);
  return other ? { sure: "MISMATCH", among: [element, other] } : { sure: "OUTDATED", meant: element };
}

const byName = (kind: Kind, { text }: NamedInCell, { known }: Lookup): Reading | undefined =>
  oneOf(known.called(kind, text));

/** Finds a code in another spelling, such as `Dinkes` or `DISKOMINFO.`; a name after it has to match. */
function bySpelling(kind: Kind, { code, name, text }: NamedInCell, { known, file }: Lookup): Reading | undefined {
  const found = known.spelt(kind, code).filter(each => !name || isSameName(kind, each.name, name));
  const inFile = name ? undefined : file.spelt(kind, code);
  if (found.length === 0 && inFile)
    return { sure: "READ", meant: { ref: `${singularOf(kind)}:${inFile.code}`, ...inFile } };
  return oneOf(found.length > 0 ? found : known.spelt(kind, text));
}

/** Finds `Dinas Kesehatan (DINKES)` or `Dinas Kesehatan - DINKES`, if code and name belong to the same element. */
function byCodeBehind(kind: Kind, { text }: NamedInCell, { known }: Lookup): Reading | undefined {
  const [, name, inBrackets, behindDash] = /^(.+?)\s*(?:\((\S+)\)|\s[-–—]\s(\S+))$/.exec(text) ?? [];
  const code = inBrackets ?? behindDash;
  return name && code ? oneOf(known.spelt(kind, code).filter(each => isSameName(kind, each.name, name))) : undefined;
}

function oneOf(found: KnownElement[]): Reading | undefined {
  const [only, other] = found;
  if (!only) return undefined;
  return other ? { sure: "AMBIGUOUS", among: found } : { sure: "READ", meant: only };
}
