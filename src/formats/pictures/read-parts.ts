import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { layOut } from "../../graph/relation-pattern.js";
import { Scope } from "../../graph/scope.js";
import { Element } from "../../metamodel/define/index.js";
import type { Network } from "../../questions/network.js";
import type { Context } from "../../repository/context.js";

/** Properties of an element for a picture, in addition to those of the analysis. */
export interface ElementPart {
  id: string;
  kind: string;
  code: string;
  name: string;
  plateau: string;
  opd: { code: string; name: string } | null;
}

/** Relation as recorded: the source needs the target, or is described by it. */
export interface RelationPart {
  type: string;
  source: string;
  target: string;
}

/** Reads the names and responsible OPDs of elements, by id, in one statement. */
export async function readElementParts(context: Context, ids: string[], { at, plateau }: Network) {
  const { database, viewer, today } = context;
  const scope = new Scope(viewer, today);
  const period = { day: scope.parameter(at), plateau };
  const rows = await database.read(
    `${scope.opening}UNWIND ${scope.parameter(ids)} AS id MATCH (x:Element {id: id}) WHERE ${visible(viewer, "x")}
     WITH x, ${responsibleFor("x", period, scope)} AS responsible
     OPTIONAL MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
     RETURN x.id AS id, x.kind AS kind, x.code AS code, x.name AS name, x.plateau AS plateau, opd {.code, .name} AS opd, ${restrictedMark(viewer, "x")} AS mark`,
    scope.parameters,
  );
  return new Map((rows as ElementPart[]).map(row => [row.id, row]));
}

/** Reads the followed relations among these elements, once per type and pair, in one statement. */
export async function readRelationParts(context: Context, ids: string[], network: Network): Promise<RelationPart[]> {
  const { database, viewer, today } = context;
  const scope = new Scope(viewer, today);
  const period = { day: scope.parameter(network.at), plateau: network.plateau };
  const layout = {
    from: "x",
    types: network.relationTypes,
    direction: "OUT",
    other: Element,
    judgesEnd: false,
  } as const;
  const { pattern, condition, relation, node } = layOut(layout, scope, period);
  const rows = await database.read(
    `${scope.opening}UNWIND ${scope.parameter(ids)} AS id MATCH (x:Element {id: id}) WHERE ${visible(viewer, "x")}
     MATCH ${pattern} WHERE ${condition} AND ${node}.id <> x.id
     RETURN DISTINCT type(${relation}) AS type, x.id AS source, ${node}.id AS target, ${node}.code AS code
     ORDER BY source, type, code, target`,
    scope.parameters,
  );
  const among = new Set(ids);
  return (rows as RelationPart[]).filter(({ target }) => among.has(target));
}
