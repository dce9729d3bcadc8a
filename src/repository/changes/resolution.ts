import type { Row } from "../../database/database.js";
import { parseRef } from "../../graph/element-ref.js";
import { byPreference, type Qualified } from "../../graph/qualifier-order.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { CodeIndex } from "./code-index.js";
import { identityOf, storeDefaults } from "./identity.js";
import { newId } from "./new-id.js";
import type { StoredNames } from "./stored-names.js";

/** An element that a name may mean: one of the database, or one that the call itself creates. */
export interface Candidate extends Qualified {
  id: string;
  kind: string;
  /** Whether the call creates it. */
  isNew?: boolean;
}

/** An element that a call creates; with `orUpdate` a stored one of the same identity instead. */
interface Created {
  kind: string;
  properties: Row;
  clientRef?: string;
  orUpdate?: boolean;
}

/** Tells which element each name in a call means, whether it is stored already or created by the call. */
export class Resolution {
  private readonly createdByRef = new Map<string, Candidate>();
  private readonly createdByCode = new CodeIndex<Candidate>();
  private readonly createdIds = new Map<Created, string>();
  private readonly newIds = new Set<string>();
  /** What names have been found to mean: thousands of operations may name one Opd. */
  private readonly known = new Map<string, Candidate | undefined>();

  constructor(readonly stored: StoredNames) {}

  /** Makes an element known before names are resolved; one of an unknown kind stays unknown. */
  addCreated(created: Created) {
    const kind = metamodel.findKind(created.kind);
    if (!kind) return;
    const stored = created.orUpdate ? this.storedId(kind, created) : undefined;
    const { property } = definitionOf(kind).qualifier;
    const qualifier = created.properties[property] ?? storeDefaults[property];
    const { code, validFrom } = created.properties;
    const candidate = { id: stored ?? newId(), kind: kind.name, qualifier, validFrom, isNew: !stored };
    this.createdIds.set(created, candidate.id);
    if (!stored) this.newIds.add(candidate.id);
    if (created.clientRef) this.createdByRef.set(created.clientRef, candidate);
    this.createdByCode.add(kind, code, candidate);
  }

  /** The id of an element made known by `addCreated`; undefined for an unknown kind. */
  createdId = (created: Created): string | undefined => this.createdIds.get(created);

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

  /** True if the element of that id is one that the call itself creates. */
  isNew = (id: string): boolean => this.newIds.has(id);

  private storedId(kind: Kind, { properties }: Created): string | undefined {
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
