import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { limits } from "../common/limits.js";

/** Arguments of an answer that comes in pages. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `Rows of a page: ${limits.defaultPageSize} unless said, ${limits.maxPageSize} at most.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before." })
  after?: string | null;
}

/** The argument `plateau` of a question about elements that are named. */
export const plateauOfNamed = {
  nullable: true,
  description:
    "The architecture to walk; TO_BE where a to-be element is named, else AS_IS. In the to-be one a replaced element is its successors.",
};

/** Arguments of one that speaks of a day. */
@ArgsType()
export class DatedPageArguments extends PageArguments {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The day that everything must be in force; today unless said.",
  })
  at?: string | null;
}
