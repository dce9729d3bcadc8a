import type { Row } from "../../../database/database.js";
import { definitionOf, propertiesOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Path } from "../operation.js";
import type { Draft, ElementState } from "./draft.js";

/** Neo4j refuses a key of an index beyond 8 kB: two texts of so many characters, of three bytes each, are below it. */
const longestKey = 1_000;

/** Properties that elements of a kind are found by; the source is part of what makes an external id unique. */
const keysOf = new Map(
  metamodel.kinds.map(kind => {
    const names = ["name", "source", "externalId", ...definitionOf(kind).identity];
    return [kind, propertiesOf(kind).filter(({ name }) => names.includes(name))];
  }),
);

/** True if a text is too long to be found by. */
export const isTooLong = (text: unknown): boolean => String(text ?? "").length > longestKey;

/** Refuses, of the texts that are given, those that are too long to be found by, and codes that nobody could read or write. */
export function refuseTexts(draft: Draft, { kind, before, after }: ElementState, given: Row, path: Path) {
  for (const { name, label } of keysOf.get(kind)!) {
    const text = String(given[name] ?? "");
    if (isTooLong(text)) draft.refuse("TOO_LONG", [...path, name], label, String(text.length), String(longestKey));
  }
  // Of a code, INDISTINCT_CODE says more.
  const { code: _code, ...others } = given;
  refuseUnwritable(draft, others, path);
  const { code } = after!;
  if (code?.includes("@")) draft.refuse("AT_SIGN_IN_CODE", [...path, "code"], code);
  else if (code && code !== before?.code && !isDistinct(code)) draft.refuse("INDISTINCT_CODE", [...path, "code"], code);
}

/** Whether no other code looks the same: by blanks at its ends, what has no shape, or letters put together otherwise. */
const isDistinct = (code: string): boolean =>
  code === code.trim() && code === code.normalize() && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(code);

/** U+0000, which no XML and few programs take, and halves of a character, which UTF-8 cannot write: Neo4j stores another. */
const unwritable = /[\0\p{Cs}]/u;

/** Refuses every text among given values, those in lists and attributes too, that could not be written as it is. */
export function refuseUnwritable(draft: Draft, given: unknown, path: Path) {
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
