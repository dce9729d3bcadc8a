import type { Kind, Relation } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Draft, RelationState } from "./draft.js";

/** Returns the declaration of a relation between elements of a draft, by the kinds of its ends. */
export const declarationOf = (draft: Draft, { type, from, to }: RelationState): Relation | undefined =>
  metamodel.relationBetween(kindOf(draft, from), type, kindOf(draft, to));

const kindOf = (draft: Draft, id: string): Kind => metamodel.kind(draft.row(id).kind);
