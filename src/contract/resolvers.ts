import type { ClassType } from "type-graphql";
import { Element, type End, type Metamodel } from "../metamodel/define/index.js";
import { AccountMutations } from "./account-mutations.js";
import { AccountsResolver } from "./accounts-resolver.js";
import { ApplyChangesMutation } from "./apply-changes-mutation.js";
import { ChangesResolver, changeElement, citedDocument } from "./changes-resolver.js";
import { CommentsResolver } from "./comments-resolver.js";
import { connectionType, relationConnectionType } from "./connection-types.js";
import { DifferencesResolver, differenceTarget } from "./differences-field.js";
import { ElementResolver } from "./element-resolver.js";
import { ElementsResolver, searchHitResolver } from "./elements-resolver.js";
import { facetsResolver } from "./facets-resolver.js";
import { FactsResolver } from "./facts-field.js";
import { completeTypes } from "./input-type.js";
import { kindResolver } from "./kind-resolver.js";
import { LabelsResolver } from "./labels-field.js";
import { LimitsResolver } from "./limits-resolver.js";
import { MetamodelResolver } from "./metamodel-resolver.js";
import { OperationMutations } from "./operation-mutations.js";
import { RevisionResolver } from "./revision-resolver.js";
import { RolesResolver } from "./role-types.js";
import { SeenByResolver } from "./seen-by-field.js";
import { ViewerCanResolver } from "./viewer-can.js";
import { WebhooksResolver } from "./webhooks-resolver.js";

/** Resolvers that are the same for every metamodel. */
const ofAnyMetamodel: readonly Function[] = [
  ElementResolver,
  LabelsResolver,
  FactsResolver,
  ViewerCanResolver,
  SeenByResolver,
  CommentsResolver,
  ElementsResolver,
  searchHitResolver,
  OperationMutations,
  ApplyChangesMutation,
  ChangesResolver,
  changeElement,
  citedDocument,
  DifferencesResolver,
  differenceTarget,
  RevisionResolver,
  LimitsResolver,
  MetamodelResolver,
  RolesResolver,
  AccountsResolver,
  AccountMutations,
  WebhooksResolver,
];

/** Returns all resolvers that read and write elements of any kind. */
export function repositoryResolvers(metamodel: Metamodel): Function[] {
  const connections = [...connectionsOf(metamodel)];
  const resolvers = [
    ...ofAnyMetamodel,
    ...metamodel.kinds.map(kindResolver),
    ...connections.map(([connection, end]) => facetsResolver(connection, end)),
  ];
  completeTypes();
  return resolvers;
}

/** Returns the types of all connections, each with the kind of its elements. */
const connectionsOf = (metamodel: Metamodel) =>
  new Map<ClassType<object>, End>([
    [connectionType(Element), Element],
    ...metamodel.kinds.map(kind => [connectionType(kind), kind] as const),
    ...metamodel.fields
      .filter(({ isToOne }) => !isToOne)
      .map(each => [relationConnectionType(each), each.other] as const),
  ]);
