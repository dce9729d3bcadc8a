import { parseRef } from "../../graph/element-ref.js";
import { byPreference, type Qualified } from "../../graph/qualifier-order.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { CodeIndex } from "./code-index.js";
import { identityOf, storeDefaults } from "./identity.js";
import { newId } from "./new-id.js";
import type { CreateOperation, Operation } from "./operation.js";
import type { StoredNames } from "./stored-names.js";

/** An element that a name may mean: one of the database, or one that the call itself creates. */
export interface Candidate extends Qualified {
  id: string;
  kind: string;
  /** Whether the call creates it. */
  isNew?: boolean;
}

/** Tells which element each name in a call means, whether it is stored already or created by the call. */
export class Resolution {
  private readonly createdByRef = new Map<string, Candidate>();
  private readonly createdByCode = new CodeIndex<Candidate>();
  private readonly createdIds = new Map<Operation, string>();
  private readonly newIds = new Set<string>();
  /** What names have been found to mean: thousands of operations may name one Opd. */
  private readonly known = new Map<string, Candidate | undefined>();

  constructor(
    operations: readonly Operation[],
    readonly stored: StoredNames,
  ) {
    for (const operation of operations) if (operation.action === "create") this.register(operation);
  }

  /** The element that an id, ref or clientRef names. */
  element(text: string): Candidate | undefined {
    const known = this.known.get(text);
    if (known || this.known.has(text)) return known;
    const found = this.find(text);
    this.known.set(text, found);
    return found;
  }

  private find(text: string): Candidate | undefined {
    const ref = parseRef(text);
    const stored = this.stored.elements(ref);
    if ("id" in ref) return this.createdByRef.get(text) ?? stored[0];
    return preferred(ref, [...stored, ...this.createdByCode.get(ref.kind, ref.code)]);
  }

  /** The id of the element that an operation writes to: of relations their source, of a merge the one that stays. */
  subjectOf(operation: Operation): string | undefined {
    switch (operation.action) {
      case "create":
        return this.createdIds.get(operation);
      case "unrelate":
        return this.stored.sourceOf(operation.relation);
      case "relate":
        return this.element(operation.from)?.id;
      case "merge":
        return this.element(operation.into)?.id;
      default:
        return this.element(operation.element)?.id;
    }
  }

  /** Whether the element of that id is one that the call itself creates. */
  isNew(id: string): boolean {
    return this.newIds.has(id);
  }

  private register(operation: CreateOperation) {
    const kind = metamodel.findKind(operation.kind);
    if (!kind) return;
    const stored = operation.orUpdate ? this.storedId(kind, operation) : undefined;
    const { property } = definitionOf(kind).qualifier;
    const qualifier = operation.properties[property] ?? storeDefaults[property];
    const { validFrom } = operation.properties;
    const candidate = { id: stored ?? newId(), kind: kind.name, qualifier, validFrom, isNew: !stored };
    this.createdIds.set(operation, candidate.id);
    if (!stored) this.newIds.add(candidate.id);
    if (operation.clientRef) this.createdByRef.set(operation.clientRef, candidate);
    this.createdByCode.add(kind, operation.properties.code, candidate);
  }

  private storedId(kind: Kind, { properties }: CreateOperation): string | undefined {
    const identity = identityOf(kind, properties);
    const holder = identity && this.stored.holderOf(kind, identity);
    return holder?.isShown ? holder.id : undefined;
  }
}

/** The candidate with the qualifier that the ref names, or with the one that wins where it names none. */
function preferred(ref: { kind: Kind; qualifier?: string }, candidates: Candidate[]): Candidate | undefined {
  return candidates
    .filter(({ qualifier }) => ref.qualifier === undefined || qualifier === ref.qualifier)
    .toSorted(byPreference(ref.kind))[0];
}
