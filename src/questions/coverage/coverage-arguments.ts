import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { kindsChosen } from "../../contract/kinds-named.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Taxonomy } from "../../metamodel/reference.js";
import type { CoverageOptions } from "./read-coverage.js";

@ArgsType()
export class CoverageArguments {
  @Field(() => Taxonomy)
  taxonomy!: string;

  @Field(() => String, {
    nullable: true,
    description: "The newest version in force unless said: see `Reference.version`.",
  })
  version?: string | null;

  @Field(() => Int, { description: "Depth in the taxonomy; 1 is the level below the taxonomy itself." })
  level!: number;

  @Field(() => [String], { nullable: true, description: "Kinds that count; all unless said." })
  kinds?: string[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." })
  at?: string | null;
}

/** How to read a coverage for these arguments. */
export const optionsOf = (
  { kinds, at, ...args }: CoverageArguments,
  day: string,
  plateau?: PlateauName,
): CoverageOptions => ({
  plateau,
  ...args,
  kinds: kindsChosen(kinds),
  at: at ?? day,
});
