import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { limits } from "../common/limits.js";
import type { Context } from "../repository/context.js";

@ObjectType({ description: "The published bounds of a request." })
export class Limits {
  @Field(() => Int, { description: "Nested levels of a document." })
  maxDepth!: number;

  @Field(() => Int)
  maxAliases!: number;

  @Field(() => Int)
  maxTokens!: number;

  @Field(() => Int, { description: "Characters of a document." })
  maxDocumentLength!: number;

  @Field(() => Int, { description: "Fragments of a document." })
  maxFragments!: number;

  @Field(() => Int, {
    description: "Fields of a document that stand in their selection more than once, under one name.",
  })
  maxRepeatedFields!: number;

  @Field(() => Int, { description: "Bytes of a body of /graphql; then PAYLOAD_TOO_LARGE." })
  maxBodyBytes!: number;

  @Field(() => Int, { description: "Nested levels of an input value, objects and lists alike." })
  maxInputDepth!: number;

  @Field(() => Int, { description: "Values of one JSON text: objects, lists, texts, numbers." })
  maxInputValues!: number;

  @Field(() => Int, { description: "Entries of one list of an input." })
  maxListLength!: number;

  @Field(() => Int, { description: "Characters of a text that is written, and of a cursor." })
  maxTextLength!: number;

  @Field(() => Int, { description: "Characters of any other text: a condition, a ref, an id." })
  maxKeyLength!: number;

  @Field(() => Int, { description: "Characters of a search." })
  maxSearchLength!: number;

  @Field(() => Int, { description: "Years of a duration, before or after today." })
  maxDurationYears!: number;

  @Field(() => Int)
  maxPageSize!: number;

  @Field(() => Int)
  defaultPageSize!: number;

  @Field(() => Int)
  defaultNestedPageSize!: number;

  @Field(() => Int, { description: "What a request may cost; `extensions.cost` of an answer tells what it did." })
  maxCost!: number;

  @Field(() => Int, { description: "Elements that a walk may reach before it is cut." })
  maxWalkNodes!: number;

  @Field(() => Int, {
    description: "The same for all walks of one field, shared evenly among the elements it is asked of.",
  })
  maxWalkNodesTogether!: number;

  @Field(() => Int, { description: "Elements that a picture shows beside those that it starts from." })
  maxDrawnElements!: number;

  @Field(() => Int, { description: "Elements with dependencies beyond which singlePointsOfFailure is refused." })
  maxVitalElements!: number;

  @Field(() => Int, { description: "Operations of one applyChanges." })
  maxOperations!: number;

  @Field(() => Int, { description: "Relations of one remap." })
  maxMovedRelations!: number;

  @Field(() => Int, { description: "Milliseconds that reading may last; then DEADLINE_EXCEEDED." })
  readTimeoutMs!: number;

  @Field(() => Int, {
    description: "Milliseconds that a change may last; then DEADLINE_EXCEEDED, and nothing is written.",
  })
  writeTimeoutMs!: number;
}

@Resolver()
export class LimitsResolver {
  @Query(() => Limits, { complexity: 0 })
  limits(@Ctx() { database: { timeLimits } }: Context): Limits {
    return { ...limits, readTimeoutMs: timeLimits.readMs, writeTimeoutMs: timeLimits.writeMs };
  }
}
