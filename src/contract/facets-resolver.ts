import type { GraphQLResolveInfo } from "graphql";
import type { ClassType } from "type-graphql";
import { Resolver } from "type-graphql";
import type { End } from "../metamodel/define/index.js";
import { slotOf } from "../repository/elements/selection.js";
import { addField } from "./add-field.js";
import { facetNames } from "./closed-sets.js";
import { Facet } from "./connection-types.js";

/** Returns the resolver of `facets(by)` for one connection type; `end` is the kind of its elements. */
export function facetsResolver(connection: ClassType<object>, end: End): Function {
  @Resolver(() => connection)
  class FacetsResolver {}
  const args = { by: { type: () => [facetNames(end)], required: true } };
  addField(
    FacetsResolver,
    { name: "facets", type: () => [Facet], args },
    (connection, _, info: GraphQLResolveInfo) => connection[slotOf(String(info.path.key), "facets")],
  );
  return FacetsResolver;
}
