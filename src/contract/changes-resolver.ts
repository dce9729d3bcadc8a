import { GraphQLDateTimeISO } from "graphql-scalars";
import { type ClassType, ID, Int, Resolver } from "type-graphql";
import { Element } from "../metamodel/define/index.js";
import { type ChangesArguments, readChanges } from "../repository/changes/read-changes.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addQuery } from "./add-field.js";
import { Change, ChangeConnection } from "./change-types.js";
import { KindName } from "./closed-sets.js";
import { elementFields } from "./element-fields.js";
import { kindsNamed } from "./kinds-named.js";

/** What a change tells of may be gone by now. */
export const changeElement = elementFields(Change, { element: ({ elementId }) => elementId }, Element, {
  nullable: true,
});

/** The feed of the change log. */
@Resolver()
export class ChangesResolver {}

const description = `The change log, oldest first, deletions too. To follow it, ask again with the last \`endCursor\`: it stays good for ever,
also while there is nothing new.

\`at\` is when a change was written, and later than that of every change that was committed before, whatever a clock says. While
a write is being committed, changes that are later than it wait with it, so that a cursor passes none; with several servers on one
Neo4j each knows of its own writes only. Who follows several servers and may miss nothing asks with a \`since\` that lies the
write timeout (WRITE_TIMEOUT_MS, default: a minute) before the last \`at\` seen, and passes over each \`id\` that it knows.`;

addQuery(
  ChangesResolver as ClassType<object>,
  {
    name: "changes",
    type: () => ChangeConnection,
    description,
    args: {
      since: { type: () => GraphQLDateTimeISO, description: "This moment and later." },
      kinds: { type: () => [KindName], description: "Kinds of the elements. Default: all." },
      element: {
        type: () => ID,
        description: "Changes of one element. Give the id of an element that is deleted; its ref is no longer known.",
      },
      opd: {
        type: () => ID,
        description:
          "Id or ref: changes to what that perangkat daerah, or the one that it is a unit of, was responsible for before or after the change. An institution outside the province stands for all of them.",
      },
      first: { type: () => Int },
      after: { type: () => String },
    },
  },
  (_, context, info) => {
    const { kinds, ...args } = selectionOf(info).args as Omit<ChangesArguments, "kinds"> & { kinds?: string[] };
    return readChanges(context, { ...args, kinds: kinds && kindsNamed(kinds) }, info);
  },
);
