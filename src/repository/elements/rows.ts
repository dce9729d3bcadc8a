import { visible } from "../../access/viewer.js";
import { anyRelationPattern } from "../../graph/any-relation.js";
import { belongsTo, hasUniqueCodes, isPlanned, type PlateauName } from "../../graph/plateau.js";
import { relationPattern } from "../../graph/relation-pattern.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { elementValidity, type ValidityName } from "../../graph/validity.js";
import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { anchored } from "./anchor.js";
import { compileFilter, type Filter } from "./filter.js";
import type { Frame } from "./frame.js";
import type { OrderBy } from "./order.js";
import { compileWhere } from "./relation-condition.js";
import { searchSource } from "./search-source.js";

/**
 * Source of a connection: all elements of a kind, those in a list variable, the targets of a relation field, or
 * (without field) all relations of an element.
 */
export type ConnectionSource = Listed | { from: string; field: RelationField | undefined };

interface Listed {
  kind: End;
  among?: string;
}

export interface ConnectionArguments {
  filter?: Filter;
  where?: Filter;
  search?: string;
  orderBy?: readonly OrderBy[] | null;
  first?: number;
  after?: string;
  last?: number;
  before?: string;
  at?: string;
  plateau?: PlateauName;
  validity?: ValidityName;
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** Cypher for the rows of a connection, before pagination. */
export interface Rows {
  /** Text `MATCH … WHERE …` to which one more condition can be appended. */
  match: string;
  node: string;
  /** Variable of the element with the relations. */
  from?: string;
  relation?: string;
  /** Cypher for the element that the relation belongs to, if it differs from the recorded start. */
  source?: string;
  end: End;
  /** True if codes are unique among the rows. */
  hasUniqueCodes: boolean;
  /** True if the rows depend on variables of the enclosing statement. */
  isBound: boolean;
}

/** Returns the frame of a list. Default plateau of a root list: as-is; other lists inherit plateau and day. */
export function frameOf(
  source: ConnectionSource,
  { at, plateau }: ConnectionArguments,
  scope: Scope,
  frame: Frame,
): Frame {
  const inherited = frame.plateau ?? ("kind" in source ? "AS_IS" : undefined);
  return { ...frame, day: at ? scope.parameter(at) : frame.day, plateau: plateau ?? inherited };
}

/** Compiles a list of a kind for reading all of it, with its day and plateau. */
export function compileList(kind: End, args: ConnectionArguments, scope: Scope): { rows: Rows; frame: Frame } {
  const frame = frameOf({ kind }, args, scope, { day: scope.parameter(scope.today), levels: 0 });
  return { rows: compileRootRows({ kind }, args, scope, frame), frame };
}

/** Compiles all rows of a connection; `frame` is the result of `frameOf`. */
export function compileRows(source: ConnectionSource, args: ConnectionArguments, scope: Scope, frame: Frame): Rows {
  if ("kind" in source) return compileRootRows(source, args, scope, frame);
  const { field, from } = source;
  const period = { ...frame, validity: args.validity };
  const laidOut = field ? relationPattern(field, from, scope, period) : anyRelationPattern(from, args, scope, period);
  const { pattern, condition, ...found } = laidOut;
  const end = field?.other ?? Element;
  const where = compileWhere(args.where, { from, ...found }, scope, period);
  const filter = args.filter ? compileFilter(args.filter, end, found.node, scope, frame) : "true";
  return {
    ...found,
    from,
    match: `MATCH ${pattern} WHERE ${allOf([condition, where, filter])} AND`,
    end,
    hasUniqueCodes: field?.relation.type !== metamodel.supersession && hasUniqueCodes(end, frame.plateau),
    isBound: true,
  };
}

function compileRootRows(listed: Listed, args: ConnectionArguments, scope: Scope, frame: Frame): Rows {
  const { kind, among } = listed;
  const node = scope.variable("n");
  const plateau = frame.plateau ?? "AS_IS";
  const { source, filter } = sourceOf(listed, args, node, scope, frame);
  const conditions = [
    // Lets Neo4j read the code index in order instead of sorting every element of the kind.
    `${node}.code IS NOT NULL`,
    visible(scope.viewer, node),
    elementValidity(node, frame.day, args.validity),
    isPlanned(kind) ? belongsTo(plateau, node, frame.day, scope) : "true",
    filter ? compileFilter(filter, kind, node, scope, frame) : "true",
  ];
  return {
    match: `${source} WHERE ${allOf(conditions)} AND`,
    node,
    end: kind,
    hasUniqueCodes: hasUniqueCodes(kind, plateau),
    isBound: among !== undefined,
  };
}

/** Returns the source of the rows, and the part of the filter that remains to be checked. */
function sourceOf(
  { kind, among }: Listed,
  { search, filter }: ConnectionArguments,
  node: string,
  scope: Scope,
  frame: Frame,
): { source: string; filter?: Filter } {
  const label = kind === Element ? "Element" : kind.name;
  const listed = `MATCH (${node}:${label})`;
  if (search) return { source: `${searchSource(node, label, search, scope)} ${listed}`, filter };
  if (among) return { source: `UNWIND ${among} AS ${node} ${listed}`, filter };
  const anchor = filter && frame.plateau === "AS_IS" ? anchored(filter, kind, node, scope, frame) : undefined;
  return anchor ? { source: `${anchor.source} ${listed}`, filter: anchor.rest } : { source: listed, filter };
}

/**
 * Returns rows that several parts of a response share. Searched or filtered root rows are collected once at the
 * beginning, because each part would search again.
 */
export function gathered(rows: Rows, { filter, search }: ConnectionArguments, scope: Scope): Rows {
  if (rows.isBound || !(filter || search)) return rows;
  const all = scope.once(`COLLECT { ${rows.match} true RETURN ${rows.node} }`);
  return { ...rows, match: `UNWIND ${all} AS ${rows.node} MATCH (${rows.node}) WHERE` };
}
