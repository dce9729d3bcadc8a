import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { type Json, valueFor, written } from "./arguments.js";
import type { Asking } from "./documents.js";
import { Draw } from "./draw.js";

/** Template of a document with one placeholder. */
type Around = (within: string) => string;

/** Always makes the first of all choices. */
const first = new Draw((() => 0) as never);

/**
 * Returns a document per input type, with a variable of it, in the query field nearest to the root that accepts one.
 * For types of mutations only, the variable is omitted, which is refused before anything is written.
 */
export function inputAskings(schema: GraphQLSchema): Map<string, Asking> {
  const askings = new Map<string, Asking>();
  new Collector(askings, "query").collect(schema.getQueryType()!);
  new Collector(askings, "mutation").collect(schema.getMutationType()!);
  return askings;
}

/** Visits the fields below a root, level by level. */
class Collector {
  constructor(
    private readonly askings: Map<string, Asking>,
    private readonly operation: "query" | "mutation",
  ) {}

  collect(root: GraphQLObjectType) {
    const waiting = new Map<GraphQLNamedType, Around>([[root, within => `{ ${within} }`]]);
    // The loop also visits types added meanwhile.
    for (const [type, outside] of waiting) {
      const fields: GraphQLField<any, any>[] =
        isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
      for (const field of fields) {
        for (const { name, type } of field.args)
          this.add(type, within => outside(fieldWith(field, { [name]: within })));
        const named = getNamedType(field.type);
        if (isCompositeType(named) && !waiting.has(named))
          waiting.set(named, within => outside(fieldWith(field, {}, within)));
      }
    }
  }

  private add(type: GraphQLInputType, around: Around) {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || this.askings.has(named.name)) return;
    this.askings.set(named.name, this.asking(type, around));
    const fields = Object.values(named.getFields());
    for (const { name, type: inner } of fields) {
      const others = fields.filter(each => isRequiredInputField(each) && each.name !== name);
      const written = others.map(each => `${each.name}: ${literal(each)}`);
      this.add(inner, within => around(`{ ${[...written, `${name}: ${within}`].join(", ")} }`));
    }
  }

  private asking(type: GraphQLInputType, around: Around): Asking {
    if (this.operation === "mutation") {
      const required = isNonNullType(type) ? type : new GraphQLNonNull(type);
      return { text: `mutation($v: ${required}) ${around("$v")}`, variables: {} };
    }
    const variables: Record<string, Json> = isNonNullType(type) ? { v: valueFor(first, { name: "v", type }) } : {};
    return { text: `query($v: ${type}) ${around("$v")}`, variables };
  }
}

const literal = (input: { name: string; type: GraphQLInputType }) => written(valueFor(first, input), input.type);

/** Returns a field with its required arguments, these arguments, and a selection. */
function fieldWith(
  { name, args, type }: GraphQLField<any, any>,
  given: Record<string, string>,
  beneath = "__typename",
) {
  const all = { ...Object.fromEntries(args.filter(isRequiredArgument).map(arg => [arg.name, literal(arg)])), ...given };
  const texts = Object.entries(all).map(([arg, value]) => `${arg}: ${value}`);
  return `${name}${texts.length ? `(${texts.join(", ")})` : ""}${isCompositeType(getNamedType(type)) ? ` { ${beneath} }` : ""}`;
}
