import type { ClassType } from "type-graphql";
import { type Problem, presentProblem } from "../repository/changes/operation.js";
import type { Context } from "../repository/context.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import type { FieldDeclaration } from "./input-type.js";
import { occasion } from "./write-one.js";

/**
 * Names of the mutations that need the right to manage accounts, and of those that need the right to comment; all others need the
 * right to write. Each is filled where the mutations are added.
 */
export const mutationsFor: Record<"accounts" | "comments", string[]> = { accounts: [], comments: [] };

/**
 * Returns a function that adds mutations to a resolver class, each with a dry run. `right`: the one that they need. `present`
 * returns a result in the form of the contract, without its problems.
 */
export const changesWith =
  <W extends { problems: readonly Problem[] }>(
    right: keyof typeof mutationsFor,
    resolver: ClassType<object>,
    type: () => object,
    present: (written: W) => object,
  ) =>
  <A>(
    name: string,
    description: string,
    args: Record<string, FieldDeclaration>,
    write: (context: Context, args: A) => Promise<W>,
  ): void => {
    mutationsFor[right].push(name);
    const { validateOnly } = occasion;
    addMutation(
      resolver,
      { name, description, type, args: { ...args, validateOnly: validateOnly! } },
      async (_, context, info) => {
        const written = await write(context, selectionOf(info).args as A);
        return { ...present(written), problems: written.problems.map(presentProblem) };
      },
    );
  };
