import { randomUUID } from "node:crypto";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { parseRef } from "../element-ref.js";
import { append } from "../group-by.js";
import { byPreference } from "../qualifier-order.js";
import { identityKey, identityOf, storeDefaults } from "./identity.js";
import type { CreateOperation, Operation } from "./operation.js";

/** An element that a name may mean: one of the database, or one that the call itself creates. */
export interface Candidate {
  id: string;
  kind: string;
  /** Value of the property that a ref may name behind `@`. */
  qualifier?: string;
  validFrom?: string | null;
  /** Whether the call creates it. */
  isNew?: boolean;
}

/** What the database knows of the names of a call. */
export interface Found {
  /** By id or ref. */
  elements: Map<string, Candidate[]>;
  /** Ids by `identityKey`. */
  identities: Map<string, string>;
  /** Ids of the sources of relations, by the id of the relation. */
  sources: Map<string, string>;
}

/** Tells which element each name in a call means, whether it is stored already or created by the call. */
export class Resolution {
  private readonly created = new Map<string, Candidate[]>();
  private readonly createdIds = new Map<Operation, string>();
  private readonly newIds = new Set<string>();
  /** What names have been found to mean: thousands of operations may name one Opd. */
  private readonly known = new Map<string, Candidate | undefined>();

  constructor(
    operations: readonly Operation[],
    private readonly found: Found,
  ) {
    for (const operation of operations) if (operation.action === "create") this.register(operation);
  }

  /** The element that an id, ref or clientRef names. */
  element(text: string): Candidate | undefined {
    if (!this.known.has(text)) this.known.set(text, this.find(text));
    return this.known.get(text);
  }

  private find(text: string): Candidate | undefined {
    const named = [...(this.created.get(text) ?? []), ...(this.found.elements.get(text) ?? [])];
    const ref = parseRef(text);
    return "id" in ref
      ? named[0]
      : preferred(ref, [...named, ...(this.created.get(codeKey(ref.kind, ref.code)) ?? [])]);
  }

  /** The id of the element that an operation writes to: of relations their source, of a merge the one that stays. */
  subjectOf(operation: Operation): string | undefined {
    switch (operation.action) {
      case "create":
        return this.createdIds.get(operation);
      case "unrelate":
        return this.found.sources.get(operation.relation);
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
    const candidate = { id: stored ?? randomUUID(), kind: kind.name, qualifier, validFrom, isNew: !stored };
    this.createdIds.set(operation, candidate.id);
    if (!stored) this.newIds.add(candidate.id);
    for (const key of [operation.clientRef, codeKey(kind, operation.properties.code)]) {
      if (key) append(this.created, key, candidate);
    }
  }

  private storedId(kind: Kind, { properties }: CreateOperation): string | undefined {
    const identity = identityOf(kind, properties);
    return identity && this.found.identities.get(identityKey(kind, identity));
  }
}

const codeKey = (kind: Kind, code: string) => JSON.stringify([kind.name, code]);

/** The candidate with the qualifier that the ref names, or with the one that wins where it names none. */
function preferred(ref: { kind: Kind; qualifier?: string }, candidates: Candidate[]): Candidate | undefined {
  return candidates
    .filter(({ qualifier }) => ref.qualifier === undefined || qualifier === ref.qualifier)
    .toSorted(byPreference(ref.kind))[0];
}
