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
 * What a connection lists: all of a kind or those in a variable that holds a list, what one relation field leads to, or
 * (no field) all relations of an element.
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
  orderBy?: OrderBy;
  first?: number;
  after?: string;
  at?: string;
  plateau?: PlateauName;
  validity?: ValidityName;
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** The rows of a connection before choosing a page, as Cypher. */
export interface Rows {
  /** `MATCH … WHERE`, ready for one more condition. */
  match: string;
  node: string;
  /** The element whose relations they are. */
  from?: string;
  relation?: string;
  /** What the relation belongs to, where that is not where it starts. */
  source?: string;
  end: End;
  /** Whether no two rows have one code. */
  hasUniqueCodes: boolean;
  /** Whether the rows hang on variables of the statement around them. */
  isBound: boolean;
}

/** A list of all elements of a kind is as-is unless said; other lists speak of what they hang on. */
export function frameOf(
  source: ConnectionSource,
  { at, plateau }: ConnectionArguments,
  scope: Scope,
  frame: Frame,
): Frame {
  const inherited = frame.plateau ?? ("kind" in source ? "AS_IS" : undefined);
  return { ...frame, day: at ? scope.parameter(at) : frame.day, plateau: plateau ?? inherited };
}

/** A list of a kind as Cypher for whoever pages through all of it, and the day and architecture that it speaks of. */
export function compileList(kind: End, args: ConnectionArguments, scope: Scope): { rows: Rows; frame: Frame } {
  const frame = frameOf({ kind }, args, scope, { day: scope.parameter(scope.today), levels: 0 });
  return { rows: compileRootRows({ kind }, args, scope, frame), frame };
}

/** All rows of a connection; `frame` is that of `frameOf`. */
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
    // Lets Neo4j read the index of the code in order instead of sorting every element of the kind.
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

/** Where to look, and what of the filter is to be asked there. */
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
 * Rows that several parts of an answer speak of. What is searched or filtered from the root is gathered once, before
 * anything else of the statement: each part would look for it again.
 */
export function gathered(rows: Rows, { filter, search }: ConnectionArguments, scope: Scope): Rows {
  if (rows.isBound || !(filter || search)) return rows;
  const all = scope.once(`COLLECT { ${rows.match} true RETURN ${rows.node} }`);
  return { ...rows, match: `UNWIND ${all} AS ${rows.node} MATCH (${rows.node}) WHERE` };
}
