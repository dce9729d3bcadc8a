import { GraphQLJSONObject } from "graphql-scalars";
import { type ClassType, Field, ObjectType, registerEnumType } from "type-graphql";
import type { End } from "../metamodel/define/index.js";
import { objectType, once } from "./input-type.js";

const ProblemSeverity = { ERROR: "ERROR", WARNING: "WARNING" } as const;
registerEnumType(ProblemSeverity, {
  name: "ProblemSeverity",
  description: "ERROR: nothing is written. WARNING: the write proceeds.",
});

@ObjectType("Problem", { description: "Reason why a write is refused (ERROR), or a point to check (WARNING)." })
export class ProblemType {
  @Field(() => ProblemSeverity)
  severity!: string;

  @Field(() => String, { description: "Stable code of the rule, such as CODE_TAKEN or REVISION_CONFLICT." })
  rule!: string;

  @Field(() => [String], { description: "Path of the invalid field, from the arguments down." })
  path!: string[];

  @Field(() => String, { description: "Message for people, in Indonesian." })
  message!: string;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: `Details of some rules. NOT_FOUND and TARGET_NOT_FOUND: \`unknown\`, the name, and \`suggestions\`, the nearest refs by name.
REVISION_CONFLICT: \`current\`, the present record. STILL_RELATED: \`total\`, the number of relations, and \`relations\`, the first 20.
OPD_TAKES_OVER, OPD_LOSES: \`moved\` or \`ended\`, by type. EDITORS_DO_NOT_MOVE: accounts, for viewers who read these.`,
  })
  extensions?: object;
}

/** Returns the result type `{ element problems }` of a mutation, also for a dry run; describe-once.ts describes it. */
export const resultType = once(
  (end: End): ClassType<object> =>
    objectType(`${end.name}Result`, undefined, {
      element: { type: () => end },
      problems: { type: () => [ProblemType], required: true },
    }),
);
