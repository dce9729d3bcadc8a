import type { Located } from "../operation.js";
import { succeed } from "../plan/succession/succeed.js";
import { stateOf } from "./named-element.js";
import { ref } from "./operation-input.js";
import type { Named, OperationType } from "./operation-type.js";
import { missingOpds, opdsNamed, successionFields, successionRead } from "./succession-fields.js";

/** From `day`, `into` succeeds the Opds of `from`, which end. */
export interface MergeOpdsOperation extends Located {
  action: "mergeOpds";
  from: string[];
  into: string;
  day: string;
  legalBasis?: string;
}

/** Ends several Opds on a day, or one, and hands everything over to one successor. */
export const mergeOpds: OperationType<MergeOpdsOperation> = {
  input: {
    description: `\`into\` succeeds the OPDs of \`from\`, which end the day before \`on\`; for viewers who may change everything. From that day it has their relations:
what they own, perform, produce, use, their units and urusan. Every day before is answered as before. Statements about a year remain theirs.
Warnings list what moves (OPD_TAKES_OVER), what only ends (OPD_LOSES), and that roles of accounts do not move (EDITORS_DO_NOT_MOVE).`,
    fields: {
      from: { ...ref, isList: true },
      into: ref,
      ...successionFields,
    },
    read: ({ from, into, on, legalBasis }, path) => ({
      action: "mergeOpds",
      ...{ from, into, path },
      ...successionRead(on, legalBasis),
    }),
  },
  reorganises: true,
  names({ from, into }, names) {
    for (const name of from) names.addElementByKind(name);
    names.addElement(into);
  },
  subject: ({ into }, resolution) => resolution.element(into)?.id,
  reach({ from, into }, reach, resolution) {
    reach.addReceiver(resolution.element(into)?.id);
    for (const name of from) reach.addMoved(resolution.element(name));
  },
  missing: (draft, operation) => missingOpds(draft, [...oldIn(operation), heirIn(operation)]),
  succeed(draft, operation) {
    const { path, into, day, legalBasis } = operation;
    const [olds, heirs] = [opdsNamed(draft, oldIn(operation)), opdsNamed(draft, [heirIn(operation)])];
    const heir = stateOf(draft, into);
    if (olds.length > 0) succeed(draft, { olds, heirs, day, path, legalBasis, heirsOf: () => [heir] });
    else draft.refuse("REQUIRED_MISSING", [...path, "from"], "Perangkat daerah yang digabungkan");
  },
};

const oldIn = ({ from, path }: MergeOpdsOperation): Named[] =>
  from.map((name, index) => ({ name, path: [...path, "from", index] }));

const heirIn = ({ into, path }: MergeOpdsOperation): Named => ({ name: into, path: [...path, "into"] });
