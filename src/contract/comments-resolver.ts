import { GraphQLDateTimeISO } from "graphql-scalars";
import { type ClassType, Field, ID, ObjectType, Resolver } from "type-graphql";
import { readsComments } from "../access/rights.js";
import { limits } from "../common/limits.js";
import { Element } from "../metamodel/define/index.js";
import type { Commented } from "../repository/comments/comment.js";
import { readComments } from "../repository/comments/read-comments.js";
import { addComment, deleteComment, resolveComment } from "../repository/comments/write-comments.js";
import { emptyConnection } from "../repository/elements/present-connection.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addField } from "./add-field.js";
import { changesWith } from "./changes-with.js";
import { ConnectionOf } from "./connection-of.js";
import { objectType } from "./input-type.js";
import { pageArguments } from "./list-arguments.js";
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

const addChange = changesWith(
  "comments",
  resolver,
  () => CommentResult,
  ({ comment }: Commented) => ({ comment }),
);

const id = { id: { type: () => ID, required: true } };
const text = { type: () => String, required: true, description: `At most ${limits.maxCommentLength} characters.` };
addChange("comment", "Comments on an element.", { ref: { type: () => ID, required: true }, text }, addComment);
addChange("resolveComment", "Marks a comment as resolved.", id, resolveComment);
addChange(
  "deleteComment",
  "Deletes a comment and its text; only for its author and who may change everything.",
  id,
  deleteComment,
);
