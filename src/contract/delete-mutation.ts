import { type ClassType, ID, Int, Resolver } from "type-graphql";
import type { Row } from "../database/database.js";
import { Element } from "../metamodel/define/index.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { occasion, writeOne } from "./write-one.js";
import { resultType } from "./write-results.js";

/** Deletes one element of any kind. */
@Resolver()
export class DeleteMutation {}

addMutation(
  DeleteMutation as ClassType<object>,
  {
    name: "delete",
    type: () => resultType(Element),
    description:
      "Deletes an element. Refused if other elements have relations to it; with `force` these relations are deleted, too.",
    args: {
      id: { type: () => ID, required: true },
      expectedRev: { type: () => Int, required: true },
      force: { type: () => Boolean, defaultValue: false },
      ...occasion,
    },
  },
  (_, context, info) => {
    const { id, expectedRev, force } = selectionOf(info).args as Row;
    return writeOne(context, info, { action: "delete", element: id, expectedRev, force, path: ["id"] });
  },
);
