import { type ClassType, ID, Resolver } from "type-graphql";
import type { Row } from "../database/database.js";
import { Element, ownPropertiesOf, relationProperties } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { RelationType } from "./closed-sets.js";
import { inputType } from "./input-type.js";
import { relationPropertyFields } from "./write-inputs.js";
import { occasion, writeOne } from "./write-one.js";
import { resultType } from "./write-results.js";

/** Mutations of relations of any type, for those without an input field and for editors of single relations. */
@Resolver()
export class RelationMutations {}

const everyProperty = new Map(
  [...relationProperties, ...metamodel.relations.flatMap(ownPropertiesOf)].map(each => [each.name, each]),
);
export const RelationPropertiesInput = inputType(
  "RelationPropertiesInput",
  "Properties of a relation. Properties that its type does not have are refused.",
  relationPropertyFields([...everyProperty.values()]),
);
const resolver = RelationMutations as ClassType<object>;
const type = () => resultType(Element);
const end = { type: () => ID, required: true, description: "Id or ref." };

addMutation(
  resolver,
  {
    name: "relate",
    type,
    description: "Creates a relation. The returned element is its source, whose revision increases.",
    args: {
      from: end,
      type: { type: () => RelationType, required: true },
      to: end,
      properties: { type: () => RelationPropertiesInput },
      ...occasion,
    },
  },
  (_, context, info) => {
    const { from, type, to, properties } = selectionOf(info).args as Row;
    return writeOne(context, info, { action: "relate", from, type, to, properties: properties ?? {}, path: [] });
  },
);

addMutation(
  resolver,
  {
    name: "unrelate",
    type,
    description: "Deletes a relation permanently. To end it on a day instead, create it again with `until`.",
    args: { id: end, ...occasion },
  },
  (_, context, info) =>
    writeOne(context, info, { action: "unrelate", relation: selectionOf(info).args.id as string, path: ["id"] }),
);
