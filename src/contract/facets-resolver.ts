import type { GraphQLResolveInfo } from "graphql";
import type { ClassType } from "type-graphql";
import { Resolver } from "type-graphql";
import { slotOf } from "../repository/elements/selection.js";
import { addField } from "./add-field.js";
import { Facet } from "./connection-types.js";

/** `facets(by)` of one connection type. */
export function facetsResolver(connection: ClassType<object>): Function {
  @Resolver(() => connection)
  class FacetsResolver {}
  const args = {
    by: {
      type: () => [String],
      required: true,
      description: "Names of properties or relation fields, or `responsible`.",
    },
  };
  addField(
    FacetsResolver,
    { name: "facets", type: () => [Facet], args, description: "Costs nothing unless selected." },
    (connection, _, info: GraphQLResolveInfo) => connection[slotOf(String(info.path.key), "facets")],
  );
  return FacetsResolver;
}
