import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
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
    description: "Version of the taxonomy. Default: the newest one in force (see `Reference.version`).",
  })
  version?: string | null;

  @Field(() => Int, { description: "Depth in the taxonomy, from 1 (the level below the root)." })
  level!: number;

  @Field(() => [KindName], { nullable: true, description: "Kinds of elements that count. Default: all." })
  kinds?: string[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." })
  at?: string | null;
}

/** Converts the arguments to options. Default of the day: `day`. */
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
