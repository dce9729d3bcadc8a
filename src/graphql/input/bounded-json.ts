import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";

/** Number of levels around the variables: the body and `variables`. */
const levelsAround = 2;

/** Parses JSON from a client; undefined for invalid JSON. Throws BAD_USER_INPUT like `refuseHugeJson`. */
export function parseBoundedJson(text: string, place: string): unknown {
  refuseHugeJson(text, place);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Refuses JSON nested deeper than `maxInputDepth` beneath the variables, or with more than `maxInputValues` values,
 * before it is parsed, because later steps process it recursively. Throws BAD_USER_INPUT with the place.
 */
export function refuseHugeJson(text: string, place: string): void {
  const { depth, values } = extentOf(text);
  if (depth > limits.maxInputDepth + levelsAround)
    refuse(place, `is nested deeper than ${limits.maxInputDepth} levels`, "maxInputDepth");
  if (values > limits.maxInputValues) refuse(place, `has more than ${limits.maxInputValues} values`, "maxInputValues");
}

function refuse(place: string, why: string, limit: "maxInputDepth" | "maxInputValues"): never {
  throw new RepositoryError("BAD_USER_INPUT", `${place} ${why}. Send a smaller request.`, {
    ...{ place, limit, max: limits[limit] },
  });
}

const [quote, backslash, comma] = ['"', "\\", ","].map(each => each.charCodeAt(0));
const opening = new Set(["{", "["].map(each => each.charCodeAt(0)));
const closing = new Set(["}", "]"].map(each => each.charCodeAt(0)));

/** Counts the levels and values of a JSON text, in one pass without recursion. */
function extentOf(text: string): { depth: number; values: number } {
  let [depth, deepest, values] = [0, 0, 1];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfText(text, index);
    else if (code === comma) values++;
    else if (closing.has(code)) depth--;
    else if (opening.has(code)) {
      values++;
      deepest = Math.max(deepest, ++depth);
    }
  }
  return { depth: deepest, values };
}

/** Returns the index of the closing quotation mark of a string. */
function endOfText(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== quote) index += text.charCodeAt(index) === backslash ? 2 : 1;
  return index;
}
