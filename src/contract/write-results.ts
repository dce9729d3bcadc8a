import { type ClassType, Field, ObjectType, registerEnumType } from "type-graphql";
import type { End } from "../metamodel/define/index.js";
import { objectType, once } from "./input-type.js";

const ProblemSeverity = { ERROR: "ERROR", WARNING: "WARNING" } as const;
registerEnumType(ProblemSeverity, {
  name: "ProblemSeverity",
  description: "An ERROR keeps everything from being written.",
});

@ObjectType("Problem", { description: "What stands in the way of a write, or should be looked at." })
export class ProblemType {
  @Field(() => ProblemSeverity)
  severity!: string;

  @Field(() => String, { description: "Stable code of the rule, such as CODE_TAKEN." })
  rule!: string;

  @Field(() => [String], { description: "The field at fault, from the arguments down." })
  path!: string[];

  @Field(() => String, { description: "For people, in Indonesian." })
  message!: string;
}

/** `{ element problems }` of a mutation; the same for a dry run. */
export const resultType = once(
  (end: End): ClassType<object> =>
    objectType(`${end.name}Result`, "What a mutation did, or would do with validateOnly.", {
      element: { type: () => end, description: "As it is after the change; null where it was deleted or refused." },
      problems: { type: () => [ProblemType], required: true },
    }),
);
