import { GraphQLJSONObject } from "graphql-scalars";
import { type ClassType, Field, ID, Int, ObjectType, Resolver } from "type-graphql";
import { readRevision } from "../repository/changes/read-revision.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addQuery } from "./add-field.js";
import { Change } from "./change-types.js";

@ObjectType({ description: "State of an element at a revision, as the change log has it." })
class ElementRevision {
  @Field(() => Change, { description: "Change that made this revision, with its time, its writer and its reason." })
  change!: Change;

  @Field(() => GraphQLJSONObject, {
    description:
      "Values by property, and under `relations` the outgoing relations by type, in the form of `Change.after`.",
  })
  state!: object;
}

/** Root field `elementAt`. */
@Resolver()
export class RevisionResolver {}

const description = `Element as it was recorded at a revision, also if it has been deleted since (by its id). Null if it never had the revision,
or if the viewer may not read the record of its changes (\`viewerCan\`).
NOT_FOUND if the change log does not reach back to the creation of the element. In contrast, \`at\` of other fields is the day on which the
present record is in force.`;

addQuery(
  RevisionResolver as ClassType<object>,
  {
    name: "elementAt",
    type: () => ElementRevision,
    nullable: true,
    description,
    args: {
      ref: { type: () => ID, required: true },
      rev: { type: () => Int, required: true, description: "Revision, such as `Change.revTo`. The first is 1." },
    },
  },
  (_, context, info) => {
    const { ref, rev } = selectionOf(info).args as { ref: string; rev: number };
    return readRevision(context, ref, rev);
  },
);
