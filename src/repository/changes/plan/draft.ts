import { append, groupBy } from "../../../common/group-by.js";
import type { Row } from "../../../database/database.js";
import { formatRef } from "../../../graph/element-ref.js";
import type { Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Loaded } from "../lock-and-load.js";
import type { Path, Problem } from "../operation.js";
import type { Resolution } from "../resolution.js";
import { type About, type Rule, violation } from "./violation.js";

/** An element before and after a call; without `before` it is new, without `after` it is deleted. */
export interface ElementState {
  id: string;
  kind: Kind;
  before?: Row;
  after?: Row;
  /** Where in the call it was written to last. */
  path: Path;
  /** Would have been brought up to date, had it been there. */
  isUpsert?: boolean;
  /** Id of the other of two elements that became one. */
  mergedWith?: string;
}

/** A relation before and after a call, in the same way. Properties include `id`. */
export interface RelationState {
  id: string;
  type: string;
  from: string;
  to: string;
  before?: Row;
  after?: Row;
  /** Where the call asked for it to be as it is. */
  wanted?: { path: Path; properties: Row };
}

/** The state of all that a call reaches. Operations change it in memory; what differs in the end is written. */
export class Draft {
  /** What keeps the call from being written. */
  readonly problems: Problem[] = [];
  /** The ref or id that each problem of the rule TARGET_NOT_FOUND is about. */
  readonly unknown = new Map<Problem, string>();
  /** What people should know of it although it is written. */
  readonly warnings: Problem[] = [];
  readonly elements = new Map<string, ElementState>();
  readonly relations = new Map<string, RelationState>();
  /** Ids of elements that the call deletes or merges into others: nothing may be related to or from them any more. */
  readonly doomed = new Set<string>();
  /** Ids of elements that some operation created or brought up to date: the next one to do so contradicts it. */
  readonly createdIds = new Set<string>();
  private readonly outgoing: Map<string, RelationState[]>;
  /** By target, once somebody asks: most calls never do. */
  private incoming?: Map<string, RelationState[]>;

  constructor(
    readonly loaded: Loaded,
    readonly resolution: Resolution,
    readonly day: { today: string; now: string },
  ) {
    for (const [id, row] of loaded.elements) {
      this.elements.set(id, { id, kind: metamodel.kind(row.kind), before: row, after: { ...row }, path: [] });
    }
    for (const { properties, ...ends } of loaded.relations) {
      this.relations.set(ends.id, { ...ends, before: properties, after: { ...properties } });
    }
    this.outgoing = groupBy(this.relations.values(), ({ from }) => from);
  }

  refuse<R extends Rule>(rule: R, path: Path, ...about: About<R>) {
    const problem = violation(rule, path, ...about);
    this.problems.push(problem);
    if (rule === "TARGET_NOT_FOUND") this.unknown.set(problem, about[0]!);
  }

  warn<R extends Rule>(rule: R, path: Path, ...about: About<R>) {
    this.warnings.push({ ...violation(rule, path, ...about), severity: "WARNING" });
  }

  /** The element that a name means, unless it is not there or not any more. */
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

  /** The relations that an element has now, of one type or of all. */
  relationsFrom(id: string, type?: string): RelationState[] {
    return this.allRelationsFrom(id).filter(each => each.after && (type === undefined || each.type === type));
  }

  /** Those that an element has now, and those that the call takes away. */
  allRelationsFrom(id: string): RelationState[] {
    return this.outgoing.get(id) ?? [];
  }

  /** The relations by which others point at an element now. Complete for elements that are to be deleted only. */
  relationsTo(id: string): RelationState[] {
    this.incoming ??= groupBy(this.relations.values(), ({ to }) => to);
    return (this.incoming.get(id) ?? []).filter(each => each.after);
  }

  /** The newest that is known of an element at either end of a relation. */
  row(id: string): Row {
    const state = this.elements.get(id);
    return state?.after ?? state?.before ?? this.loaded.neighbours.get(id) ?? {};
  }

  ref(id: string): string {
    const row = this.row(id);
    return row.kind ? formatRef(row as Parameters<typeof formatRef>[0]) : id;
  }
}
