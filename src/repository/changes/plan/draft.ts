import type { Viewer } from "../../../access/viewer.js";
import { append, groupBy } from "../../../common/group-by.js";
import type { Row } from "../../../database/database.js";
import { formatRef } from "../../../graph/element-ref.js";
import type { Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Loaded } from "../loaded.js";
import type { Path, Problem } from "../operation.js";
import type { Resolution } from "../resolution.js";
import { Refusals } from "./refusals.js";
import { type About, type Rule, violation } from "./violation.js";

/** Element before and after a request. Without `before` it is new, without `after` it is deleted. */
export interface ElementState {
  id: string;
  kind: Kind;
  before?: Row;
  after?: Row;
  /** Path of the last operation on the element. */
  path: Path;
  /** True if an existing element would have been updated instead of created. */
  isUpsert?: boolean;
  /** Id of the other element of a merge. */
  mergedWith?: string;
}

/** Relation before and after a request, like ElementState. Properties include `id`. */
export interface RelationState {
  id: string;
  type: string;
  from: string;
  to: string;
  before?: Row;
  after?: Row;
  /** Path and properties of the request for this relation. */
  wanted?: { path: Path; properties: Row };
}

/**
 * Unit of work: the state of all elements that a request reaches. Operations change it in memory; at the end the
 * differences are written.
 */
export class Draft extends Refusals {
  /** Points to check, although the request is written. */
  readonly warnings: Problem[] = [];
  /** Successions of Opds that the request makes, with the warning about editors. */
  readonly successions: { olds: ElementState[]; heirs: ElementState[]; day: string; editors: Problem }[] = [];
  readonly elements = new Map<string, ElementState>();
  readonly relations = new Map<string, RelationState>();
  /** Ids of elements that the request deletes or merges into others; new relations with them are refused. */
  readonly doomed = new Set<string>();
  /** Ids of elements created or updated by a create operation; a second one for the same element is refused. */
  readonly createdIds = new Set<string>();
  private readonly outgoing: Map<string, RelationState[]>;
  /** Index by target, built on first use, because most requests never need it. */
  private incoming?: Map<string, RelationState[]>;

  constructor(
    readonly loaded: Loaded,
    readonly resolution: Resolution,
    readonly day: { today: string; now: string },
    readonly writer: Viewer,
  ) {
    super();
    for (const [id, row] of loaded.elements) {
      this.elements.set(id, { id, kind: metamodel.kind(row.kind), before: row, after: { ...row }, path: [] });
    }
    for (const { properties, ...ends } of loaded.relations) {
      this.relations.set(ends.id, { ...ends, before: properties, after: { ...properties } });
    }
    this.outgoing = groupBy(this.relations.values(), ({ from }) => from);
  }

  /** Adds a warning, and returns it. */
  warn<R extends Rule>(rule: R, path: Path, ...about: About<R>): Problem {
    const warning: Problem = { ...violation(rule, path, ...about), severity: "WARNING" };
    this.warnings.push(warning);
    return warning;
  }

  /** Returns the element with that name, unless it is missing or to be deleted. */
  named(text: string): ElementState | undefined {
    const candidate = this.resolution.element(text);
    const state = candidate && this.elements.get(candidate.id);
    return state?.after && !this.doomed.has(state.id) ? state : undefined;
  }

  addRelation(state: RelationState) {
    this.relations.set(state.id, state);
    append(this.outgoing, state.from, state);
    if (this.incoming) append(this.incoming, state.to, state);
  }

  /** Returns the present relations of an element, of one type or of all. */
  relationsFrom(id: string, type?: string): RelationState[] {
    return this.allRelationsFrom(id).filter(each => each.after && (type === undefined || each.type === type));
  }

  /** Returns the present and the removed relations of an element. */
  allRelationsFrom(id: string): RelationState[] {
    return this.outgoing.get(id) ?? [];
  }

  /** Returns the present relations to an element. Complete only for elements to be deleted or succeeded. */
  relationsTo(id: string): RelationState[] {
    this.incoming ??= groupBy(this.relations.values(), ({ to }) => to);
    return (this.incoming.get(id) ?? []).filter(each => each.after);
  }

  /** Returns the newest known properties of an element at either end of a relation. */
  row(id: string): Row {
    const state = this.elements.get(id);
    return state?.after ?? state?.before ?? this.loaded.neighbours.get(id) ?? {};
  }

  ref(id: string): string {
    const row = this.row(id);
    return row.kind ? formatRef(row as Parameters<typeof formatRef>[0]) : id;
  }

  /** Returns true for an element that the writer may see: shown when loaded, or created by the request. */
  isShown(id: string): boolean {
    return this.loaded.shown.has(id) || (!this.loaded.elements.has(id) && !this.loaded.neighbours.has(id));
  }

  /** Returns the ref of an element for a message; a hidden one is not named. */
  shownRef(id: string): string {
    return this.isShown(id) ? this.ref(id) : "elemen lain";
  }
}
