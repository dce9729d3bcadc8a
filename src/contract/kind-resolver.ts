import { type ClassType, Resolver } from "type-graphql";
import { definitionOf, type End, type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { readList, readOne } from "../repository/elements/read-elements.js";
import { addQuery } from "./add-field.js";
import { connectionType } from "./connection-types.js";
import { oneArguments, rootArguments } from "./list-arguments.js";
import { addRelationField } from "./relation-field.js";

/** Returns the resolver of the queries and relation fields of a kind. */
export function kindResolver(kind: Kind): Function {
  @Resolver(() => kind)
  class KindResolver {}
  const resolver = KindResolver as ClassType<object>;
  addQuery(
    resolver,
    { name: singularOf(kind), type: () => kind, nullable: true, args: oneArguments },
    (_, context, info) => readOne(kind, context, info),
  );
  addListQuery(resolver, definitionOf(kind).plural, kind);
  for (const field of metamodel.fieldsOf(kind).filter(({ owner }) => owner === kind)) addRelationField(resolver, field);
  return KindResolver;
}

function addListQuery(resolver: ClassType<object>, name: string, end: End) {
  addQuery(resolver, { name, type: () => connectionType(end), args: rootArguments(end) }, (_, context, info) =>
    readList(end, context, info),
  );
}
