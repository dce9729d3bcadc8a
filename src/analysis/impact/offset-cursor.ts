import { RepositoryError } from "../../repository/repository-error.js";

export { encodeCursor } from "../../repository/reading/order.js";

/** Where a page of a walk begins: a walk is made anew for each page, so its rows have no key but their place. */
export function decodeOffset(cursor: string): number {
  try {
    const [offset] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  } catch {
    // The one message for every kind of broken cursor.
  }
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this walk.");
}
