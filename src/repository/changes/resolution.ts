import type { Row } from "../../database/database.js";
import { parseRef } from "../../graph/element-ref.js";
import { byPreference, type Qualified } from "../../graph/qualifier-order.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { CodeIndex } from "./code-index.js";
import { identityOf, storeDefaults } from "./identity.js";
import { newId } from "./new-id.js";
import type { StoredNames } from "./stored-names.js";

/** Element to which a name may refer: a stored one, or one that the request creates. */
export interface Candidate extends Qualified {
  id: string;
  kind: string;
  /** True if the request creates it. */
  isNew?: boolean;
}

/** Element that a request creates; with `orUpdate`, a stored one with the same identity instead. */
interface Created {
  kind: string;
  properties: Row;
  clientRef?: string;
  id?: string;
  orUpdate?: boolean;
}

/** Resolves names in a request to stored elements and to elements that the request creates. */
export class Resolution {
  private readonly createdByRef = new Map<string, Candidate>();
  private readonly createdByCode = new CodeIndex<Candidate>();
  private readonly createdIds = new Map<Created, string>();
  private readonly newIds = new Set<string>();
  /** Cache of resolved names: thousands of operations may name one Opd. */
  private readonly known = new Map<string, Candidate | undefined>();

  constructor(readonly stored: StoredNames) {}

  /** Registers a new element before names are resolved. Ignores an unknown kind. */
  addCreated(created: Created) {
    const kind = metamodel.findKind(created.kind);
    if (!kind) return;
    const stored = created.orUpdate ? this.storedId(kind, created) : undefined;
    const { property } = definitionOf(kind).qualifier;
    const qualifier = created.properties[property] ?? storeDefaults[property];
    const { code, validFrom } = created.properties;
    const candidate = { id: stored ?? created.id ?? newId(), kind: kind.name, qualifier, validFrom, isNew: !stored };
    this.createdIds.set(created, candidate.id);
    if (!stored) this.newIds.add(candidate.id);
    if (created.clientRef) this.createdByRef.set(created.clientRef, candidate);
    this.createdByCode.add(kind, code, candidate);
  }

  /** Returns the id of an element registered by `addCreated`; undefined for an unknown kind. */
  createdId = (created: Created): string | undefined => this.createdIds.get(created);

  /** Returns the element with that id, ref or clientRef. */
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

  /** Returns true for the id of an element that the request creates. */
  isNew = (id: string): boolean => this.newIds.has(id);

  private storedId(kind: Kind, { properties }: Created): string | undefined {
    const identity = identityOf(kind, properties);
    const holder = identity && this.stored.holderOf(kind, identity);
    return holder?.isShown ? holder.id : undefined;
  }
}

/** Returns the candidate with the qualifier of the ref. Default: the candidate with the preferred qualifier. */
function preferred(ref: { kind: Kind; qualifier?: string }, candidates: Candidate[]): Candidate | undefined {
  return candidates
    .filter(({ qualifier }) => ref.qualifier === undefined || qualifier === ref.qualifier)
    .toSorted(byPreference(ref.kind))[0];
}
