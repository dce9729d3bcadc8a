import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType } from "graphql";

/** Formats a value for a document: enum values bare, everything else as JSON without quoted names. */
export function literal(value: unknown, type: GraphQLInputType): string {
  if (Array.isArray(value)) return `[${value.map(each => literal(each, type)).join(", ")}]`;
  const named = getNamedType(type);
  if (typeof value === "object" && value !== null) {
    const fields = isInputObjectType(named) ? named.getFields() : {};
    const entries = Object.entries(value).filter(([name, each]) => each !== undefined && /^[_a-z]\w*$/i.test(name));
    return `{ ${entries.map(([name, each]) => `${name}: ${literal(each, fields[name]?.type ?? type)}`).join(", ")} }`;
  }
  const isBare = isEnumType(named) && typeof value === "string" && /^[A-Z]\w*$/i.test(value);
  return isBare ? value : (JSON.stringify(value) ?? "null");
}
