import { append } from "../../../common/group-by.js";
import type { Located } from "../operation.js";
import type { Draft, ElementState } from "../plan/draft.js";
import { succeed } from "../plan/succession/succeed.js";
import type { Moved } from "../plan/succession/succession.js";
import { isThere, stateOf } from "./named-element.js";
import { type InputField, ref } from "./operation-input.js";
import type { Named, OperationType } from "./operation-type.js";
import { missingOpds, opdsNamed, successionFields, successionRead } from "./succession-fields.js";

/** Part of an Opd: elements, units and urusan, and who takes them over. */
interface OpdPart {
  into: string;
  takes: string[];
}

/** From `day`, each part passes to its Opd, and everything else to `rest`; the Opd ends unless it is itself `rest`. */
export interface SplitOpdOperation extends Located {
  action: "splitOpd";
  from: string;
  parts: OpdPart[];
  rest: string;
  day: string;
  legalBasis?: string;
}

const parts: InputField = {
  type: {
    name: "OpdPart",
    description: "Elements, units and urusan of an OPD that pass to another one.",
    fields: { into: ref, takes: { ...ref, isList: true } },
  },
  isList: true,
  required: true,
};

/** Divides an Opd on a day among others, or takes parts out of it. */
export const splitOpd: OperationType<SplitOpdOperation> = {
  input: {
    description: `Divides an OPD among others, with the rules and warnings of \`mergeOpds\`; the returned element is the divided one. What is in no part passes to
\`rest\`; if this is \`from\`, it remains in force and has no successor, so that \`legalBasis\` is refused: name the document in \`cites\`.
What several OPDs may have can be in several parts.`,
    fields: { from: ref, parts, rest: ref, ...successionFields },
    read: ({ from, parts, rest, on, legalBasis }, path) => ({
      action: "splitOpd",
      ...{ from, parts, rest, path },
      ...successionRead(on, legalBasis),
    }),
  },
  reorganises: true,
  names({ from, parts, rest }, names) {
    names.addElementByKind(from);
    for (const name of [rest, ...parts.flatMap(({ into, takes }) => [into, ...takes])]) names.addElement(name);
  },
  subject: ({ from }, resolution) => resolution.element(from)?.id,
  reach({ from, parts, rest }, reach, resolution) {
    for (const name of [rest, ...parts.map(({ into }) => into)]) reach.addReceiver(resolution.element(name)?.id);
    for (const name of parts.flatMap(({ takes }) => takes)) reach.addTarget(undefined, name);
    reach.addMoved(resolution.element(from));
  },
  missing: (draft, operation) => [
    ...missingOpds(draft, opdsIn(operation)),
    ...takenIn(operation).filter(({ name }) => !isThere(draft, name)),
  ],
  succeed(draft, operation) {
    const { path, day, legalBasis } = operation;
    const [from, ...into] = opdsIn(operation);
    const [old, rest] = [operation.from, operation.rest].map(name => stateOf(draft, name)) as [
      ElementState,
      ElementState,
    ];
    const continues = old === rest;
    if (continues && legalBasis)
      draft.refuse("LEGAL_BASIS_OF_NO_SUCCESSION", [...path, "legalBasis"], draft.ref(old.id));
    const taken = heirsByElement(draft, operation);
    const moved = succeed(draft, {
      olds: opdsNamed(draft, [from!]),
      heirs: opdsNamed(draft, into).filter(({ opd }) => !continues || opd !== old),
      heirsOf: other => taken.get(other) ?? [rest],
      ...{ day, path, legalBasis, continues },
    });
    refuseUnmoved(draft, operation, moved);
  },
};

/** Returns the names of all Opds: the divided one, those of the parts, and that of the rest. */
const opdsIn = ({ from, parts, rest, path }: SplitOpdOperation): Named[] => [
  { name: from, path: [...path, "from"] },
  ...parts.map(({ into }, index) => ({ name: into, path: [...path, "parts", index, "into"] })),
  { name: rest, path: [...path, "rest"] },
];

const takenIn = ({ parts, path }: SplitOpdOperation): Named[] =>
  parts.flatMap(({ takes }, part) =>
    takes.map((name, index) => ({ name, path: [...path, "parts", part, "takes", index] })),
  );

/** Returns the Opds that take each element, by its id. */
function heirsByElement(draft: Draft, { parts }: SplitOpdOperation): Map<string, ElementState[]> {
  const heirs = new Map<string, ElementState[]>();
  for (const { into, takes } of parts) {
    const heir = stateOf(draft, into);
    for (const { id } of takes.map(name => draft.resolution.element(name)!))
      if (!heirs.get(id)?.includes(heir)) append(heirs, id, heir);
  }
  return heirs;
}

/** Refuses what is in a part although the divided Opd has no relation to it that moves. */
function refuseUnmoved(draft: Draft, operation: SplitOpdOperation, moved: readonly Moved[]) {
  if (draft.problems.length > 0) return;
  const others = new Set(moved.map(({ other }) => other));
  for (const { name, path } of takenIn(operation)) {
    const { id } = draft.resolution.element(name)!;
    const { from, day } = operation;
    if (!others.has(id)) draft.refuse("NOT_OF_OPD", path, draft.ref(id), draft.ref(stateOf(draft, from).id), day);
  }
}
