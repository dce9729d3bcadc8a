import { GraphQLDateTimeISO } from "graphql-scalars";
import { type ClassType, Field, ID, ObjectType, Resolver } from "type-graphql";
import { readsComments } from "../access/rights.js";
import { limits } from "../common/limits.js";
import { Element } from "../metamodel/define/index.js";
import { presentProblem } from "../repository/changes/operation.js";
import type { Commented } from "../repository/comments/comment.js";
import { readComments } from "../repository/comments/read-comments.js";
import { addComment, deleteComment, resolveComment } from "../repository/comments/write-comments.js";
import type { Context } from "../repository/context.js";
import { emptyConnection } from "../repository/elements/present-connection.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addField, addMutation } from "./add-field.js";
import { ConnectionOf } from "./connection-of.js";
import { type FieldDeclaration, objectType } from "./input-type.js";
import { pageArguments } from "./list-arguments.js";
import { occasion } from "./write-one.js";
import { ProblemType } from "./write-results.js";

@ObjectType({
  description: "Comment on an element, for whoever sees the element. Questions, search and files have none.",
})
class Comment {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: string;

  @Field(() => String, { description: "Account of the author." })
  account!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: "Account that resolved it; null for an open comment." })
  resolvedBy?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  resolvedAt?: string;
}

@ConnectionOf(() => Comment, "Page of comments, oldest first.")
class CommentConnection {}

/** Field `comments` of every element, and the mutations of comments. */
@Resolver(() => Element)
export class CommentsResolver {}

const resolver = CommentsResolver as ClassType<object>;

addField(
  resolver,
  {
    name: "comments",
    type: () => CommentConnection,
    complexity: 1,
    description: "Comments as recorded: independent of `at`, and of operations under `@asIf`. `resolved`: default all.",
    args: { resolved: { type: () => Boolean }, ...pageArguments },
  },
  (element, context, info) =>
    readsComments(context.viewer)
      ? context.fields.load(info, element, ids => readComments(context, ids, selectionOf(info)))
      : emptyConnection(),
);

const CommentResult = objectType("CommentResult", "Result of a change of a comment, or of its dry run.", {
  comment: { type: () => Comment, description: "Null if it was deleted or the change was refused." },
  problems: { type: () => [ProblemType], required: true },
});

type Write<A> = (context: Context, args: A) => Promise<Commented>;

function addCommentMutation<A>(
  name: string,
  description: string,
  args: Record<string, FieldDeclaration>,
  write: Write<A>,
) {
  const { validateOnly } = occasion;
  addMutation(
    resolver,
    { name, description, type: () => CommentResult, args: { ...args, validateOnly: validateOnly! } },
    async (_, context, info) => {
      const { comment, problems } = await write(context, selectionOf(info).args as A);
      return { comment, problems: problems.map(presentProblem) };
    },
  );
}

const id = { id: { type: () => ID, required: true } };
const text = { type: () => String, required: true, description: `At most ${limits.maxCommentLength} characters.` };
addCommentMutation("comment", "Comments on an element.", { ref: { type: () => ID, required: true }, text }, addComment);
addCommentMutation("resolveComment", "Marks a comment as resolved.", id, resolveComment);
addCommentMutation(
  "deleteComment",
  "Deletes a comment and its text; only for its author and who may change everything.",
  id,
  deleteComment,
);

/** Names of the mutations that need the right to comment, and no other. */
export const commentMutations: readonly string[] = ["comment", "resolveComment", "deleteComment"];
