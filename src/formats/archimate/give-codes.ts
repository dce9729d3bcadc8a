import { groupBy } from "../../common/group-by.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Problem } from "../../repository/changes/operation.js";
import { lookUpCodes } from "../../repository/changes/resolve-names.js";
import type { StoredNames } from "../../repository/changes/stored-names.js";
import type { Context } from "../../repository/context.js";
import type { Keyed } from "./keyed-model.js";
import { type Place, warningOf } from "./problem-of.js";

/** Element of the file that is not stored yet, and the kind it gets. */
export interface Newcomer {
  element: Keyed;
  kind: Kind;
}

/** Highest number appended to a code: the alternatives looked up are `-2` to `-99`. */
const mostAlike = 99;

/**
 * Returns the codes of new elements, by key. A code is the key, which the architects of the other model know, with a
 * number appended if the kind already has it. Characters that a code may not contain are replaced or removed.
 */
export async function giveCodes(
  context: Pick<Context, "database" | "viewer">,
  newcomers: Newcomer[],
  place: Place,
): Promise<{ codes: Map<string, string>; problems: Problem[] }> {
  const codes = new Map<string, string>();
  const problems: Problem[] = [];
  const groups = groupBy(newcomers, ({ kind }) => kind);
  const taken = await readTaken(context, groups);
  for (const [kind, all] of groups) {
    const given = new Set<string>();
    for (const newcomer of all) {
      const wanted = codeWanted(newcomer);
      const code = alternatives(wanted).find(each => !given.has(each) && !taken(kind, each)) ?? wanted;
      given.add(code);
      codes.set(newcomer.element.key, code);
      if (code !== wanted) problems.push(warningOf("CODE_TAKEN", place, newcomer.element, wanted, code));
    }
  }
  return { codes, problems };
}

/** Removes what would make two codes look alike: blanks at the ends, control and format characters. */
const codeWanted = ({ element }: Newcomer) =>
  element.key
    .normalize()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim()
    .replaceAll("@", "-") || element.identifier;

const alternatives = (code: string) => [
  code,
  ...Array.from({ length: mostAlike - 1 }, (_, index) => `${code}-${index + 2}`),
];

/**
 * Returns a function that tells if a code is taken, looked up for the wanted codes and the alternatives of those taken.
 */
async function readTaken(context: Pick<Context, "database" | "viewer">, groups: Map<Kind, Newcomer[]>) {
  const wanted = new Map([...groups].map(([kind, all]) => [kind, new Set(all.map(codeWanted))]));
  const asWanted = await lookUpCodes(context, wanted);
  const isTaken = (stored: StoredNames, kind: Kind, code: string) => stored.elements({ kind, code }).length > 0;
  const takenOf = (kind: Kind, codes: Set<string>) => [...codes].filter(code => isTaken(asWanted, kind, code));
  const instead = [...wanted].map(
    ([kind, codes]) => [kind, new Set(takenOf(kind, codes).flatMap(alternatives))] as const,
  );
  const others = await lookUpCodes(context, new Map(instead));
  return (kind: Kind, code: string) => isTaken(asWanted, kind, code) || isTaken(others, kind, code);
}
