import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { limits } from "../common/limits.js";

/** Arguments of a paged answer. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `Rows per page, at most ${limits.maxPageSize}. Default: ${limits.defaultPageSize}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "`endCursor` of the previous page." })
  after?: string | null;
}

/** Argument `plateau` of a question about named elements. */
export const plateauOfNamed = {
  nullable: true,
  description:
    "Architecture to read. Default: TO_BE if a to-be element is named, else AS_IS. In TO_BE a replaced element is represented by its successors.",
};

/** Arguments of a paged answer for a day. */
@ArgsType()
export class DatedPageArguments extends PageArguments {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day on which everything must be in force. Default: today.",
  })
  at?: string | null;
}
