import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  parse,
  validate,
} from "graphql";
import { argumentsOf, type Json, valueFor, written } from "./arguments.js";
import { Draw } from "./draw.js";

/** Document and the values of its variables; some are omitted. */
export interface Asking {
  text: string;
  variables: Record<string, Json>;
}

const deepest = 5;
const mostNames = 16;

/**
 * Generates valid queries of a schema: fragments, directives, aliases, variables, interfaces, connections, and answers
 * with errors.
 */
export const documents = (schema: GraphQLSchema): fc.Arbitrary<Asking> =>
  fc
    .gen()
    .map(generator => new Writer(schema, new Draw(generator)).write())
    .filter(({ text }) => validate(schema, parse(text)).length === 0);

/** Generator of one document. */
class Writer {
  private readonly fragments: { name: string; type: GraphQLCompositeType; text: string }[] = [];
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, Json> = {};
  private readonly hasDirectives: boolean;
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: Draw,
  ) {
    this.hasDirectives = draw.oneIn(3);
  }

  write(): Asking {
    const selected = this.selection(this.schema.getQueryType()!, 0);
    const definitions = this.definitions.length ? `(${this.definitions.join(", ")})` : "";
    const text = [`query${definitions} ${selected}`, ...this.fragments.map(({ text }) => text)].join("\n");
    return { text, variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    return `{ ${this.draw.list(depth === 1 || depth === 2 ? 3 : 2, () => this.selected(type, depth)).join(" ")} }`;
  }

  private selected(type: GraphQLCompositeType, depth: number): string {
    if (depth > 0 && this.draw.oneIn(5)) return this.spread(type, depth);
    if (depth > 0 && this.draw.oneIn(6)) return this.inlineFragment(type, depth);
    return this.field(type, depth);
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    const field = "getFields" in type ? this.chosen(Object.values(type.getFields()), depth) : undefined;
    if (!field || this.draw.oneIn(12)) return `${this.alias(false)}__typename`;
    const args = argumentsOf(this.draw, field.args).map(arg => `${arg.name}: ${this.value(arg)}`);
    const given = args.length ? `(${args.join(", ")})` : "";
    const named = getNamedType(field.type);
    const beneath = isCompositeType(named) ? ` ${this.selection(named, depth + 1)}` : "";
    return `${this.alias(args.length > 0)}${field.name}${given}${this.directive()}${beneath}`;
  }

  /** Chooses fields; only leaves at the maximum depth. */
  private chosen(fields: GraphQLField<unknown, unknown>[], depth: number) {
    const leaves = fields.filter(field => !isCompositeType(getNamedType(field.type)));
    const open = fields.filter(field => isCompositeType(getNamedType(field.type)));
    const pool = depth >= deepest || this.names > mostNames || open.length === 0 || this.draw.oneIn(3) ? leaves : open;
    return pool.length ? this.draw.from(pool) : undefined;
  }

  /**
   * Returns a unique alias for fields with arguments, so that two uses never conflict; sometimes one that resembles a
   * path.
   */
  private alias(isNeeded: boolean): string {
    if (!isNeeded && !this.draw.oneIn(6)) return "";
    return `${this.draw.from(["a", "b", "nodes", "Service", "a", "nodes_services"])}${this.names++}: `;
  }

  private spread(type: GraphQLCompositeType, depth: number): string {
    const fitting = this.fragments.filter(each => each.type === type);
    const known = fitting.length && this.draw.oneIn(2) ? this.draw.from(fitting) : this.fragmentOn(type, depth);
    return `...${known.name}${this.directive()}`;
  }

  private fragmentOn(type: GraphQLCompositeType, depth: number) {
    const name = `F${this.names++}`;
    const fragment = { name, type, text: `fragment ${name} on ${type.name} ${this.selection(type, depth + 1)}` };
    this.fragments.push(fragment);
    return fragment;
  }

  private inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const kind = this.draw.from(types);
    const condition = kind === type && this.draw.oneIn(2) ? "" : ` on ${kind.name}`;
    return `...${condition}${this.directive()} ${this.selection(kind, depth + 1)}`;
  }

  private directive(): string {
    if (!this.hasDirectives || !this.draw.oneIn(3)) return "";
    const on = this.draw.oneIn(2) ? this.variable("Boolean", this.draw.oneIn(2)) : String(this.draw.oneIn(2));
    return ` @${this.draw.from(["skip", "include"])}(if: ${on})`;
  }

  private value(arg: GraphQLArgument): string {
    const value = valueFor(this.draw, arg);
    if (this.draw.oneIn(3)) return this.variable(String(arg.type), value, arg.type);
    return written(value, arg.type);
  }

  /** Declares a variable. One of a nullable type may have a default or be omitted. */
  private variable(type: string, value: Json, by?: GraphQLInputType): string {
    const name = `v${this.names++}`;
    const hasDefault = by && value !== null && this.draw.oneIn(3);
    this.definitions.push(`$${name}: ${by ? type : `${type}!`}${hasDefault ? ` = ${written(value, by)}` : ""}`);
    const mayBeMissing = hasDefault || (by && !isNonNullType(by));
    if (!mayBeMissing || !this.draw.oneIn(2)) this.variables[name] = value;
    return `$${name}`;
  }
}
