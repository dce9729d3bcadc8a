import { GraphQLDateTimeISO } from "graphql-scalars";
import { type ClassType, ID, Int, Resolver } from "type-graphql";
import { Element } from "../metamodel/define/index.js";
import { type ChangesArguments, readChanges } from "../repository/changes/read-changes.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addQuery } from "./add-field.js";
import { Change, ChangeConnection, Citation } from "./change-types.js";
import { KindName } from "./closed-sets.js";
import { elementFields } from "./element-fields.js";
import { kindsNamed } from "./kinds-named.js";

/** Field `element` of a change; null if the element has been deleted since. */
export const changeElement = elementFields(Change, { element: ({ elementId }) => elementId }, Element, {
  nullable: true,
});

/** Field `document` of a citation; null if it is hidden or deleted. */
export const citedDocument = elementFields(Citation, { document: ({ id }) => id }, Element, { nullable: true });

/** Feed of the change log. */
@Resolver()
export class ChangesResolver {}

const description = `Change log, oldest change first unless \`newestFirst\`, including deletions: for whoever reads the whole record; for an EDITOR
that of the elements that its OPDs are responsible for now, for others empty (\`reason\`). To follow it, repeat the query with the last \`endCursor\`,
which never expires, also when there are no new changes.
\`at\` is the time of the write. It is later than that of every change committed before, independent of clock changes. While a write is being
committed, later changes are withheld, so that a cursor never skips a change. With several servers on one Neo4j, each server withholds
only for its own writes. To miss nothing with several servers, query with a \`since\` that is earlier than the last known \`at\` by the
write timeout (WRITE_TIMEOUT_MS, default: one minute), and skip each \`id\` that is already known.`;

addQuery(
  ChangesResolver as ClassType<object>,
  {
    name: "changes",
    type: () => ChangeConnection,
    description,
    args: {
      since: { type: () => GraphQLDateTimeISO, description: "Earliest time, inclusive." },
      kinds: { type: () => [KindName], description: "Kinds of the elements. Default: all." },
      element: {
        type: () => ID,
        description: "Changes of one element. Give the id of an element that is deleted; its ref is no longer known.",
      },
      opd: {
        type: () => ID,
        description:
          "Id or ref of an OPD: changes to elements for which it, or the OPD that it is a unit of, was responsible before or after the change. An institution outside the province represents all of them.",
      },
      newestFirst: {
        type: () => Boolean,
        description: "True: newest change first, to show what happened lately. Default: false, to follow the feed.",
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
