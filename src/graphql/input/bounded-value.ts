import {
  GraphQLID,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from "graphql";
import { limits } from "../../common/limits.js";

/** Path of a value within an argument or variable. */
export type Path = readonly (string | number)[];

/** Use of an argument or variable. */
export interface Usage {
  /** True for reading: an explicit null is then equivalent to omission. */
  isRead: boolean;
  /** True for a value of one of `longTexts`. */
  isLong?: boolean;
  /** Receives each fault: its path in the value, and a description. */
  refuse(path: Path, why: string): void;
}

/**
 * Returns the value for coercion by GraphQL, checked against the published `limits`. For reading, nulls are removed, so
 * that defaults of fields apply. Values of the wrong type are left to the error messages of GraphQL.
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

/** Maximum number of unknown fields in an object; the message of GraphQL repeats the whole object for each. */
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

/** Long texts of a query: a cursor contains the sort key of its list, and a proposal has a description. */
export const longTexts: ReadonlySet<unknown> = new Set(["after", "before", "description"]);

const isLongText = (path: Path): boolean => longTexts.has(path.at(-1));

export const tooDeep = `is nested deeper than ${limits.maxInputDepth} levels`;
export const tooLong = (length: number): string => `may have ${limits.maxListLength} entries, not ${length}`;

/** Returns the fault if the text is too long, else undefined. An ID is never long. */
export function faultOfText({ length }: string, type: GraphQLInputType, isLong: boolean): string | undefined {
  const most = isLong && getNamedType(type) !== GraphQLID ? limits.maxTextLength : limits.maxKeyLength;
  return length > most ? `may have ${most} characters, not ${length}` : undefined;
}
