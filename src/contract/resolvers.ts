import type { ClassType } from "type-graphql";
import { Element, type Metamodel } from "../metamodel/define/index.js";
import { ApplyChangesMutation } from "./apply-changes-mutation.js";
import { ChangesResolver, changeElement } from "./changes-resolver.js";
import { connectionType, relationConnectionType } from "./connection-types.js";
import { ElementResolver } from "./element-resolver.js";
import { ElementsResolver, searchHitResolver } from "./elements-resolver.js";
import { facetsResolver } from "./facets-resolver.js";
import { completeTypes } from "./input-type.js";
import { kindMutations } from "./kind-mutations.js";
import { kindResolver } from "./kind-resolver.js";
import { LimitsResolver } from "./limits-resolver.js";
import { MergeMutation } from "./merge-mutation.js";
import { MetamodelResolver } from "./metamodel-resolver.js";
import { RelationMutations } from "./relation-mutations.js";

/** Everything that reads and writes elements of any kind. */
export function repositoryResolvers(metamodel: Metamodel): Function[] {
  const connections = new Set<ClassType<object>>([
    connectionType(Element),
    ...metamodel.kinds.map(connectionType),
    ...metamodel.fields.filter(({ isToOne }) => !isToOne).map(relationConnectionType),
  ]);
  const resolvers = [
    ElementResolver,
    ElementsResolver,
    searchHitResolver,
    RelationMutations,
    ApplyChangesMutation,
    MergeMutation,
    ChangesResolver,
    changeElement,
    LimitsResolver,
    MetamodelResolver,
    ...metamodel.kinds.flatMap(kind => [kindResolver(kind), kindMutations(kind)]),
    ...[...connections].map(facetsResolver),
  ];
  completeTypes();
  return resolvers;
}
