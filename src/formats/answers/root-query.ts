import { type GraphQLField, isRequiredArgument } from "graphql";

/** Parts of a query beside its root field. */
interface Beside {
  /** Selection in the root field, without brackets. */
  selection: string;
  /** Default: an anonymous query. */
  operationName?: string;
  /** Arguments written into the text, such as `first: 500`. */
  fixed?: readonly string[];
}

/** Returns the text of a query for one root field, with the given arguments as variables. */
export function rootQuery(
  { name, args }: Pick<GraphQLField<unknown, unknown>, "name" | "args">,
  given: Readonly<Record<string, unknown>>,
  { selection, operationName = "", fixed = [] }: Beside,
): string {
  const used = args.filter(each => each.name in given || isRequiredArgument(each));
  const declared = inBrackets(used.map(({ name, type }) => `$${name}: ${type}`));
  const passed = inBrackets([...used.map(({ name }) => `${name}: $${name}`), ...fixed]);
  return `query ${operationName}${declared} { ${name}${passed} { ${selection} } }`;
}

const inBrackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(", ")})` : "");
