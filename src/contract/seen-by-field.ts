import { type ClassType, Field, ObjectType, Resolver } from "type-graphql";
import { seenBy } from "../access/seen-by.js";
import { OUTSIDE } from "../graph/responsible.js";
import { Element } from "../metamodel/define/index.js";
import { addField } from "./add-field.js";
import { RoleName } from "./closed-sets.js";

@ObjectType({ description: "Role whose accounts see an element." })
class SeenBy {
  @Field(() => RoleName)
  role!: string;

  @Field(() => String, { description: "Indonesian name of the role." })
  label!: string;

  @Field(() => Boolean, {
    description: "True if only those accounts see it whose grant names its responsible OPD or its kind.",
  })
  byGrant!: boolean;
}

/** Field `seenBy` of every element. */
@Resolver(() => Element)
export class SeenByResolver {}

addField(
  SeenByResolver as ClassType<object>,
  {
    name: "seenBy",
    type: () => [SeenBy],
    complexity: 0,
    description: "Roles that see the element. PUBLIC and CLIENT see it through trusted documents only.",
  },
  // No grant can name an institution outside the province.
  ({ responsible, ...row }) => seenBy({ ...row, responsible: responsible === OUTSIDE ? null : responsible }),
);
