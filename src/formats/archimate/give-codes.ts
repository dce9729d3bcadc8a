import { groupBy } from "../../common/group-by.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Problem } from "../../repository/changes/operation.js";
import { lookUpCodes } from "../../repository/changes/resolve-targets.js";
import type { StoredNames } from "../../repository/changes/stored-names.js";
import type { Context } from "../../repository/context.js";
import type { Keyed } from "./keyed-model.js";
import { type Place, warningOf } from "./problem-of.js";

/** An element that is new here, and what it becomes. */
export interface Newcomer {
  element: Keyed;
  kind: Kind;
}

/** The longest code that is asked for whether it is taken: `-2` to `-99` behind the key. */
const mostAlike = 99;

/**
 * Codes for new elements, by key: the key itself, which people of the other model know; where its kind has it already,
 * with a number behind it. A code cannot hold `@`, nor what nobody sees.
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

/** A key may hold what would make a code look like another: blanks at its ends, what has no shape. */
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

/** Tells which codes are taken; of those that are wanted and are, also what may be tried instead. */
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
