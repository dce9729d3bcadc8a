import type { ClassType } from "type-graphql";
import { Element, type End, type Metamodel } from "../metamodel/define/index.js";
import { ApplyChangesMutation } from "./apply-changes-mutation.js";
import { ChangesResolver, changeElement } from "./changes-resolver.js";
import { connectionType, relationConnectionType } from "./connection-types.js";
import { DeleteMutation } from "./delete-mutation.js";
import { ElementResolver } from "./element-resolver.js";
import { ElementsResolver, searchHitResolver } from "./elements-resolver.js";
import { facetsResolver } from "./facets-resolver.js";
import { completeTypes } from "./input-type.js";
import { kindMutations } from "./kind-mutations.js";
import { kindResolver } from "./kind-resolver.js";
import { LabelsResolver } from "./labels-field.js";
import { LimitsResolver } from "./limits-resolver.js";
import { MergeMutation } from "./merge-mutation.js";
import { MetamodelResolver } from "./metamodel-resolver.js";
import { RelationMutations } from "./relation-mutations.js";

/** Returns all resolvers that read and write elements of any kind. */
export function repositoryResolvers(metamodel: Metamodel): Function[] {
  const connections = new Map<ClassType<object>, End>([
    [connectionType(Element), Element],
    ...metamodel.kinds.map(kind => [connectionType(kind), kind] as const),
    ...metamodel.fields
      .filter(({ isToOne }) => !isToOne)
      .map(each => [relationConnectionType(each), each.other] as const),
  ]);
  const resolvers = [
    ElementResolver,
    LabelsResolver,
    ElementsResolver,
    searchHitResolver,
    RelationMutations,
    ApplyChangesMutation,
    DeleteMutation,
    MergeMutation,
    ChangesResolver,
    changeElement,
    LimitsResolver,
    MetamodelResolver,
    ...metamodel.kinds.flatMap(kind => [kindResolver(kind), kindMutations(kind)]),
    ...[...connections].map(([connection, end]) => facetsResolver(connection, end)),
  ];
  completeTypes();
  return resolvers;
}
