import type { Problem } from "../repository/changes/operation.js";
import type { Language } from "./language.js";
import { rulesInEnglish } from "./rules-in-english.js";

const question = / Maksud Anda (.+)\?$/;
const choice = /harus salah satu dari ([^.]+)/;
/** Values in a message without quotation marks: the removed elements, or the list after the colon. */
const listed = /menghapus (.+), karena|: ([^:]+)\.$/;

/**
 * Returns the message of a problem in a language. The stored message is Indonesian. The English one consists of the
 * meaning of the rule, and the values, the choices and the suggestion of the stored message. For a rule without an
 * English meaning, the message is unchanged.
 */
export function messageIn(language: Language, { rule, message }: Pick<Problem, "rule" | "message">): string {
  const meaning = rulesInEnglish[rule];
  if (language === "id" || meaning === undefined) return message;
  const statement = message.replace(question, "");
  const values = statement.match(/“[^”]*”|"[^"]*"/g) ?? listed.exec(statement)?.slice(1).filter(Boolean) ?? [];
  const [choices, suggested] = [choice.exec(statement)?.[1], question.exec(message)?.[1]?.replaceAll(" atau ", " or ")];
  return [
    `${meaning}${values.length > 0 ? `: ${[...new Set(values)].join(", ")}` : ""}.`,
    ...(choices ? [`Use one of ${choices}.`] : []),
    ...(suggested ? [`Did you mean ${suggested}?`] : []),
  ].join(" ");
}
