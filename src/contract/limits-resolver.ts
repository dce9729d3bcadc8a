import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { limits } from "../common/limits.js";
import type { Context } from "../repository/context.js";

@ObjectType({ description: "Published limits of a request." })
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
    description: "Repeated fields of a document: fields whose response key occurs earlier in the same selection.",
  })
  maxRepeatedFields!: number;

  @Field(() => Int, { description: "Bytes of the body of a request to /graphql. Beyond it: PAYLOAD_TOO_LARGE." })
  maxBodyBytes!: number;

  @Field(() => Int, { description: "Nested levels of an input value, counting objects and lists." })
  maxInputDepth!: number;

  @Field(() => Int, { description: "Values of one JSON text: objects, lists, strings and numbers." })
  maxInputValues!: number;

  @Field(() => Int, { description: "Entries of one list in an input." })
  maxListLength!: number;

  @Field(() => Int, { description: "Characters of a text to be written, and of a cursor." })
  maxTextLength!: number;

  @Field(() => Int, { description: "Characters of a comment." })
  maxCommentLength!: number;

  @Field(() => Int, { description: "Characters of any other text, such as a condition, a ref or an id." })
  maxKeyLength!: number;

  @Field(() => Int, { description: "Characters of a search text." })
  maxSearchLength!: number;

  @Field(() => Int, { description: "Years of a duration, before or after today." })
  maxDurationYears!: number;

  @Field(() => Int)
  maxPageSize!: number;

  @Field(() => Int)
  defaultPageSize!: number;

  @Field(() => Int)
  defaultNestedPageSize!: number;

  @Field(() => Int, { description: "Keys of the order of a list." })
  maxOrderKeys!: number;

  @Field(() => Int, { description: "Values of the dimensions of `aggregate`, multiplied." })
  maxCells!: number;

  @Field(() => Int, { description: "Cost of a request; `extensions.cost` of an answer has its cost." })
  maxCost!: number;

  @Field(() => Int, { description: "Elements reached by a walk before it is cut." })
  maxWalkNodes!: number;

  @Field(() => Int, {
    description: "Elements reached by all walks of one field, shared evenly among its elements.",
  })
  maxWalkNodesTogether!: number;

  @Field(() => Int, { description: "Elements of a picture besides its starts." })
  maxDrawnElements!: number;

  @Field(() => Int, { description: "Elements with dependencies for singlePointsOfFailure. Beyond it: COST_EXCEEDED." })
  maxVitalElements!: number;

  @Field(() => Int, { description: "Operations of one applyChanges." })
  maxOperations!: number;

  @Field(() => Int, { description: "Documents that one change cites." })
  maxCited!: number;

  @Field(() => Int, { description: "Grants of an account that have not ended." })
  maxGrants!: number;

  @Field(() => Int, { description: "OPDs, kinds or documents that one grant names." })
  maxGrantExtent!: number;

  @Field(() => Int, { description: "Characters of the name of an account." })
  maxAccountName!: number;

  @Field(() => Int, { description: "Characters of a name within a grant, and of the subject of an account." })
  maxGrantName!: number;

  @Field(() => Int, { description: "Operations of one request under @asIf." })
  maxOperationsAsIf!: number;

  @Field(() => Int, { description: "Relations moved by one remap." })
  maxMovedRelations!: number;

  @Field(() => Int, { description: "Timeout of reading in ms. Beyond it: DEADLINE_EXCEEDED." })
  readTimeoutMs!: number;

  @Field(() => Int, {
    description: "Timeout of a change in ms. Beyond it: DEADLINE_EXCEEDED, and nothing is written.",
  })
  writeTimeoutMs!: number;

  @Field(() => Int, {
    description: "Timeout of a request under @asIf in ms, without planning. Beyond it: DEADLINE_EXCEEDED.",
  })
  asIfTimeoutMs!: number;
}

@Resolver()
export class LimitsResolver {
  @Query(() => Limits, { complexity: 0 })
  limits(@Ctx() { database: { timeLimits } }: Context): Limits {
    const { readMs: readTimeoutMs, writeMs: writeTimeoutMs, asIfMs: asIfTimeoutMs } = timeLimits;
    return { ...limits, readTimeoutMs, writeTimeoutMs, asIfTimeoutMs };
  }
}
