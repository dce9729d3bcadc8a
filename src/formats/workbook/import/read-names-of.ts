import { get } from "../../../common/present.js";
import type { Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Context } from "../../../repository/context.js";
import { FileCodes } from "./file-codes.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { readFormerCodes } from "./former-codes.js";
import { Known } from "./known.js";
import { Names } from "./names.js";
import { readAllOf, readCodes, readNames } from "./read-known.js";
import { kindOf, namesOf } from "./row-kinds.js";
import { settleCodes } from "./settle-codes.js";
import { settleEntries } from "./settle-entries.js";

type Reader = Pick<Context, "database" | "viewer" | "today">;

/** Maximum unknown names that are searched by name and among other kinds. */
const maxStrange = 1_000;

/**
 * Reads the stored elements to which the rows refer, with owners if `tellsOwners` is set. Rows whose code is spelt
 * differently get the stored code, and entries of cells are split into one per element.
 */
export async function readNamesOf(
  reader: Reader,
  rows: readonly FilledRow[],
  { findings, tellsOwners }: { findings: Findings; tellsOwners: boolean },
): Promise<Names> {
  const known = new Known(tellsOwners);
  for (const [kind, codes] of codesOf(rows)) {
    await readCodes(reader, known, kind, codes);
    const unknown = [...codes].filter(code => !known.find(kind, code));
    if (unknown.length > 0) await readFormerCodes(reader, known, kind, unknown);
  }
  await settleCodes(reader, rows, known, findings);
  const names = new Names(known, new FileCodes(rows), findings);
  for (const [kind, doubtful] of doubtfulOf(rows, names)) await readStrange(reader, known, kind, doubtful);
  settleEntries(rows, names, findings);
  return names;
}

function codesOf(rows: readonly FilledRow[]): Map<Kind, Set<string>> {
  const codes = new Map<Kind, Set<string>>(metamodel.kinds.map(kind => [kind, new Set()]));
  for (const row of rows) {
    const kind = kindOf(row);
    for (const { properties } of kind ? [row, row.inFile ?? row] : [])
      if (properties.code) get(codes, kind!).add(properties.code);
    for (const { kind, named } of namesOf(row))
      for (const { code } of [named, ...(named.lines ?? [])]) get(codes, kind).add(code);
  }
  return codes;
}

/** Returns the entries that codes alone do not resolve, by kind and text. */
function doubtfulOf(rows: readonly FilledRow[], names: Names): Map<Kind, Map<string, NamedInCell>> {
  const doubtful = new Map<Kind, Map<string, NamedInCell>>();
  for (const row of rows)
    for (const { kind, named } of namesOf(row)) {
      if (names.read(kind, named).sure === "CERTAIN") continue;
      if (!doubtful.has(kind)) doubtful.set(kind, new Map());
      get(doubtful, kind).set(named.text, named);
    }
  return doubtful;
}

/** Reads elements by name, and by codes of other kinds, as people confuse columns. */
async function readStrange(reader: Reader, known: Known, kind: Kind, doubtful: ReadonlyMap<string, NamedInCell>) {
  await readAllOf(reader, known, kind);
  const unknown = [...doubtful.values()].filter(({ code }) => !known.find(kind, code)).slice(0, maxStrange);
  await readNames(
    reader,
    known,
    kind,
    unknown.map(({ text }) => text),
  );
  const codes = unknown.map(({ code }) => code);
  for (const other of metamodel.kinds.filter(each => each !== kind)) await readCodes(reader, known, other, codes);
}
