import {
  GraphQLID,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from "graphql";
import { limits } from "../../common/limits.js";

/** Where in a value something is, from the argument or variable down. */
export type Path = readonly (string | number)[];

/** How the value of an argument or a variable is used. */
export interface Usage {
  /** For reading, an explicit null means the same as leaving it out. */
  isRead: boolean;
  /** Given for one of `longTexts`. */
  isLong?: boolean;
  /** Receives each fault: where in the value it is, and what is wrong. */
  refuse(path: Path, why: string): void;
}

/**
 * The value as GraphQL shall coerce it, bounded by the published `limits`; for reading without its nulls, so that the
 * defaults of fields count. What does not fit the type stays as it is, for GraphQL to refuse in its own words.
 */
export function boundedValue(value: unknown, type: GraphQLInputType, usage: Usage, path: Path = []): unknown {
  if (typeof value === "string") return boundedText(value, type, usage, path);
  if (typeof value !== "object" || value === null) return value;
  if (path.length >= limits.maxInputDepth) return usage.refuse(path, tooDeep);
  const expected = getNullableType(type);
  if (Array.isArray(value)) return boundedList(value, isListType(expected) ? expected.ofType : expected, usage, path);
  return boundedObject(value, getNamedType(expected), usage, path);
}

function boundedText(text: string, type: GraphQLInputType, { isRead, isLong, refuse }: Usage, path: Path): string {
  const why = faultOfText(text, type, isLong || !isRead || isLongText(path));
  if (why) refuse(path, why);
  return text;
}

function boundedList(list: unknown[], type: GraphQLInputType, usage: Usage, path: Path): unknown {
  if (list.length > limits.maxListLength) return usage.refuse(path, tooLong(list.length));
  return list.map((each, index) => boundedValue(each, type, usage, [...path, index]));
}

/** Fields that GraphQL may list in its own words; it repeats the whole object for each that it does not know. */
const mostUnknown = 100;

function boundedObject(object: object, type: GraphQLInputType, usage: Usage, path: Path): object {
  const fields = isInputObjectType(type) ? type.getFields() : {};
  const entries = Object.entries(object).filter(([, value]) => value !== null || !usage.isRead);
  if (entries.length > Math.max(Object.keys(fields).length, mostUnknown))
    usage.refuse(path, `may have ${Object.keys(fields).length} fields, not ${entries.length}`);
  const bound = (value: unknown, name: string) => {
    if (name.length > limits.maxKeyLength) usage.refuse(path, "has a name that is too long");
    return boundedValue(value, fields[name]?.type ?? type, usage, [...path, name]);
  };
  return Object.fromEntries(entries.map(([name, value]) => [name, bound(value, name)]));
}

/** Of a question: a cursor holds the value that its list is ordered by, and a proposal is described. */
export const longTexts: ReadonlySet<unknown> = new Set(["after", "before", "description"]);

const isLongText = (path: Path): boolean => longTexts.has(path.at(-1));

export const tooDeep = `is nested deeper than ${limits.maxInputDepth} levels`;
export const tooLong = (length: number): string => `may have ${limits.maxListLength} entries, not ${length}`;

/** The fault of a text by its length; undefined where it has none. An ID is never long. */
export function faultOfText({ length }: string, type: GraphQLInputType, isLong: boolean): string | undefined {
  const most = isLong && getNamedType(type) !== GraphQLID ? limits.maxTextLength : limits.maxKeyLength;
  return length > most ? `may have ${most} characters, not ${length}` : undefined;
}
