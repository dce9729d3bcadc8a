import type { Row } from "../../../database/database.js";
import { definitionOf, propertiesOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Path } from "../operation.js";
import type { Draft, ElementState } from "./draft.js";
import type { Refusals } from "./refusals.js";

/**
 * Maximum length of indexed texts in characters. Neo4j refuses an index key above 8 kB; two texts of this length, with
 * three bytes per character, are below it.
 */
const longestKey = 1_000;

/** Indexed properties of each kind; the source is part of the unique key of an external id. */
const keysOf = new Map(
  metamodel.kinds.map(kind => {
    const names = ["name", "source", "externalId", ...definitionOf(kind).identity];
    return [kind, propertiesOf(kind).filter(({ name }) => names.includes(name))];
  }),
);

/** Returns true if a text is too long for an index. */
export const isTooLong = (text: unknown): boolean => String(text ?? "").length > longestKey;

/** Refuses given texts that are too long for an index, and codes that people cannot read or type. */
export function refuseTexts(draft: Draft, { kind, before, after }: ElementState, given: Row, path: Path) {
  for (const { name, label } of keysOf.get(kind)!) {
    const text = String(given[name] ?? "");
    if (isTooLong(text)) draft.refuse("TOO_LONG", [...path, name], label, String(text.length), String(longestKey));
  }
  // INDISTINCT_CODE has the more precise message for a code.
  const { code: _code, ...others } = given;
  refuseUnwritable(draft, others, path);
  const { code } = after!;
  if (code?.includes("@")) draft.refuse("AT_SIGN_IN_CODE", [...path, "code"], code);
  else if (code && code !== before?.code && !isDistinct(code)) draft.refuse("INDISTINCT_CODE", [...path, "code"], code);
}

/** Returns true if no other code looks the same: no blanks at its ends, no invisible characters, normalised letters. */
const isDistinct = (code: string): boolean =>
  code === code.trim() && code === code.normalize() && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(code);

/**
 * U+0000, which XML and most programs refuse, and lone surrogates, which UTF-8 cannot encode: Neo4j would store another
 * text.
 */
const unwritable = /[\0\p{Cs}]/u;

/** Refuses all given texts, including those in lists and attributes, that cannot be stored unchanged. */
export function refuseUnwritable(draft: Refusals, given: unknown, path: Path) {
  if (typeof given === "string") {
    const [found] = unwritable.exec(given) ?? [];
    if (found)
      draft.refuse("UNWRITABLE_TEXT", path, String(path.at(-1)), nameOf(found), String(given.indexOf(found) + 1));
  } else if (typeof given === "object" && given !== null) {
    for (const [name, value] of Object.entries(given)) {
      refuseUnwritable(draft, value, [...path, Array.isArray(given) ? Number(name) : name]);
    }
  }
}

const nameOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
