import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";

/** Arguments of a paged answer; describe-once.ts describes them. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

/** Argument `plateau` of a question about named elements. */
export const plateauOfNamed = {
  nullable: true,
  description:
    "Architecture to read. Default: TO_BE if a to-be element is named, else AS_IS. In TO_BE a replaced element is represented by its successors.",
};

/** Arguments of a paged answer for a day; describe-once.ts describes them. */
@ArgsType()
export class DatedPageArguments extends PageArguments {
  @Field(() => GraphQLLocalDate, { nullable: true })
  at?: string | null;
}
