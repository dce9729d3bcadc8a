import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import type { Problem } from "../../repository/writing/operation.js";
import type { Keyed } from "./keyed-model.js";
import { type Place, warningOf } from "./problem-of.js";
import { readTakenCodes } from "./read-known.js";

/** An element that is new here, and what it becomes. */
export interface Newcomer {
  element: Keyed;
  kind: Kind;
}

/** The longest code that is asked for whether it is taken: `-2` to `-99` behind the key. */
const mostAlike = 99;

/**
 * Codes for new elements, by key: the key itself, which people of the other model know; where its kind has it already,
 * with a number behind it. A code cannot hold `@`.
 */
export async function giveCodes(
  context: Pick<Context, "database" | "viewer">,
  newcomers: Newcomer[],
  place: Place,
): Promise<{ codes: Map<string, string>; problems: Problem[] }> {
  const codes = new Map<string, string>();
  const problems: Problem[] = [];
  const groups = [...groupBy(newcomers, ({ kind }) => kind)];
  // Together: on a new engine each text takes longer to plan than to answer.
  const takens = await Promise.all(groups.map(([kind, all]) => takenOf(context, kind, all.map(codeWanted))));
  for (const [index, [, all]] of groups.entries()) {
    const taken = takens[index]!;
    for (const newcomer of all) {
      const wanted = codeWanted(newcomer);
      const code = alternatives(wanted).find(each => !taken.has(each)) ?? wanted;
      taken.add(code);
      codes.set(newcomer.element.key, code);
      if (code !== wanted) problems.push(warningOf("CODE_TAKEN", place, newcomer.element, wanted, code));
    }
  }
  return { codes, problems };
}

const codeWanted = ({ element }: Newcomer) => element.key.replaceAll("@", "-");

const alternatives = (code: string) => [
  code,
  ...Array.from({ length: mostAlike - 1 }, (_, index) => `${code}-${index + 2}`),
];

/** Codes of the kind that are taken, and of those what may be tried instead. */
async function takenOf(context: Pick<Context, "database" | "viewer">, kind: Kind, wanted: string[]) {
  const taken = await readTakenCodes(context, kind, wanted);
  if (taken.size === 0) return taken;
  return new Set([...taken, ...(await readTakenCodes(context, kind, [...taken].flatMap(alternatives)))]);
}
