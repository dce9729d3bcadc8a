import { type ClassType, Field, ObjectType, Resolver } from "type-graphql";
import { mayChange, mayLoosen, reasonNotToChange, supposing } from "../access/may-change.js";
import { mayReadRecord } from "../access/may-read-record.js";
import { mayAsk } from "../access/rights.js";
import { Element } from "../metamodel/define/index.js";
import { addField } from "./add-field.js";

@ObjectType({ description: "Rights of the viewer on an element." })
class ViewerCan {
  @Field(() => Boolean, { description: "May change its properties." })
  update!: boolean;

  @Field(() => Boolean, { description: "May change relations that start at it." })
  relate!: boolean;

  @Field(() => Boolean, { description: "May delete it, if nothing else has a relation to it." })
  delete!: boolean;

  @Field(() => Boolean, { description: "May let more people see it than its kind does by default." })
  loosen!: boolean;

  @Field(() => Boolean, { description: "May try changes of it without writing them: `@asIf`." })
  suppose!: boolean;

  @Field(() => Boolean, { description: "May comment on it." })
  comment!: boolean;

  @Field(() => Boolean, { description: "May read the record of its changes: `changes`, `elementAt`." })
  readRecord!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Reason why it may not be changed, in Indonesian, with the role that would be needed. Null if it may.",
  })
  reason?: string;
}

/** Field `viewerCan` of every element. */
@Resolver(() => Element)
export class ViewerCanResolver {}

addField(
  ViewerCanResolver as ClassType<object>,
  {
    name: "viewerCan",
    type: () => ViewerCan,
    complexity: 0,
    description: "Rights of the viewer on the element.",
  },
  ({ responsible }, { viewer }) => {
    const can = mayChange(viewer, responsible);
    const changes = { update: can, relate: can, delete: can, loosen: mayLoosen(viewer) };
    const reason = reasonNotToChange(viewer, responsible) ?? null;
    const suppose = mayAsk(viewer, undefined) && mayChange(supposing(viewer), responsible);
    return { ...changes, suppose, comment: viewer.comments, readRecord: mayReadRecord(viewer, responsible), reason };
  },
);
