import { assertInterfaceType, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { Arg, type ClassType, Ctx, Extensions, FieldResolver, Info, Mutation, Query, Root } from "type-graphql";
import { Element, Node } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-loader.js";
import { awaitTypes, type FieldDeclaration } from "./input-type.js";

interface FieldOptions {
  name: string;
  type: () => any;
  description?: string;
  nullable?: boolean;
  deprecationReason?: string;
  /** What the field costs before its rows, where the rule of the cost limit does not fit. */
  complexity?: number;
  args?: Record<string, FieldDeclaration>;
}

type Resolve = (parent: ElementRow, context: Context, info: GraphQLResolveInfo) => unknown;

/** As if the resolver class had a method of that name under `@FieldResolver`. */
export function addField(
  resolver: ClassType<object>,
  { name, type, args = {}, ...options }: FieldOptions,
  resolve: Resolve,
) {
  declareMethod(resolver, name, args, resolve);
  FieldResolver(type, options)(resolver.prototype, name, {});
}

/** As if the resolver class had a method of that name under `@Query`. */
export function addQuery(
  resolver: ClassType<object>,
  { name, type, args = {}, ...options }: FieldOptions,
  resolve: Resolve,
) {
  declareMethod(resolver, name, args, resolve);
  Query(type, { ...options, name })(resolver.prototype, name, {});
}

/** As if the resolver class had a method of that name under `@Mutation`. */
export function addMutation(
  resolver: ClassType<object>,
  { name, type, args = {}, ...options }: FieldOptions,
  resolve: Resolve,
) {
  declareMethod(resolver, name, args, resolve);
  awaitTypes({ [name]: { type } });
  Mutation(type, { ...options, name })(resolver.prototype, name, {});
}

/**
 * Calls what was declared here without type-graphql between, which makes instances of parents and arguments that no such
 * resolver looks at: of a page with its relations, a tenth of the time.
 */
export function resolveDirectly(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap()).flatMap(type =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  for (const field of fields) {
    const resolve = field.extensions.resolve as Resolve | undefined;
    if (resolve) field.resolve = (parent, _arguments, context, info) => resolve(parent, context, info);
  }
  // type-graphql's would give a promise for each element, which compiled queries do not wait for.
  for (const { name } of [Node, Element])
    assertInterfaceType(schema.getType(name)).resolveType = ({ kind }: ElementRow) => kind;
  return schema;
}

/** Resolvers take their arguments from the selection, so the method only passes on parent, context and info. */
function declareMethod(
  { prototype }: ClassType<object>,
  name: string,
  args: Record<string, FieldDeclaration>,
  resolve: Resolve,
) {
  Object.defineProperty(prototype, name, { value: resolve, configurable: true });
  Extensions({ resolve })(prototype, name);
  awaitTypes(args);
  Root()(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Object.entries(args).forEach(([argument, { type, required, description, defaultValue }], index) => {
    Arg(argument, type, { nullable: !required, description, defaultValue })(prototype, name, index + 3);
  });
}
