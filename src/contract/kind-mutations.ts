import { type ClassType, ID, Int, Resolver } from "type-graphql";
import type { Row } from "../database/database.js";
import type { Kind } from "../metamodel/define/index.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { readInput } from "./read-input.js";
import { changesInput, newElementInput } from "./write-inputs.js";
import { occasion, writeOne } from "./write-one.js";
import { resultType } from "./write-results.js";

/** Returns the resolver of createX and updateX of a kind. */
export function kindMutations(kind: Kind): Function {
  @Resolver()
  class KindMutations {}
  const resolver = KindMutations as ClassType<object>;
  const type = () => resultType(kind);
  const located = {
    id: { type: () => ID, required: true },
    expectedRev: { type: () => Int, required: true },
  };

  const input = { type: () => newElementInput(kind), required: true };
  addMutation(resolver, { name: `create${kind.name}`, type, args: { input, ...occasion } }, (_, context, info) => {
    const args = selectionOf(info).args as Row;
    return writeOne(context, info, {
      action: "create",
      kind: kind.name,
      path: ["input"],
      ...readInput(kind, args.input),
    });
  });

  const changes = { type: () => changesInput(kind), required: true };
  addMutation(
    resolver,
    { name: `update${kind.name}`, type, args: { ...located, changes, ...occasion } },
    (_, context, info) => {
      const { id, expectedRev, changes } = selectionOf(info).args as Row;
      return writeOne(context, info, {
        action: "update",
        kind: kind.name,
        element: id,
        expectedRev,
        path: ["changes"],
        namedAt: ["id"],
        ...readInput(kind, changes),
      });
    },
  );
  return KindMutations;
}
