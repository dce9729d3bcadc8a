import { visible } from "../../access/viewer.js";
import { formatRef } from "../../graph/element-ref.js";
import type { AsIf, Context } from "../../repository/context.js";
import { findSinglePoints } from "../single-points/find-single-points.js";
import { Turns } from "../single-points/turns.js";
import { bothOf } from "./both-of.js";
import type { ServiceOfEffect } from "./effect-types.js";

/** Ids of the elements whose loss alone stops a service, by id of the service. */
type Stopping = Map<string, Set<string>>;

/** Returns the services that other single elements stop than before the operations, by code. */
export async function compareServices(context: Context, asIf: AsIf, at: string): Promise<ServiceOfEffect[]> {
  const [before, after] = await bothOf(context, asIf, each => readStopping(each, at));
  const services = [...new Set([...before.keys(), ...after.keys()])];
  const changed = services.filter(id => !isSame(before.get(id), after.get(id)));
  const named = (await bothOf(context, asIf, each => readNames(each, changed))).flat();
  return [...new Map(named.map(row => [row.id, row])).values()]
    .map(({ id, name, ...row }) => ({
      ref: formatRef(row),
      name,
      before: before.get(id)?.size ?? 0,
      after: after.get(id)?.size ?? 0,
    }))
    .sort((one, other) => (one.ref < other.ref ? -1 : 1));
}

async function readStopping(context: Context, at: string): Promise<Stopping> {
  const { points, elementAt, servicesOf } = await findSinglePoints(context, { at, plateau: "AS_IS" });
  const stopping: Stopping = new Map();
  const turns = new Turns(context.database.timeLimits.readMs);
  for (const point of points) {
    await turns.give();
    for (const { id } of servicesOf(point).shown) {
      const known = stopping.get(id) ?? new Set();
      for (const place of point.elements) known.add(elementAt(place).id);
      stopping.set(id, known);
    }
  }
  return stopping;
}

const isSame = (one = new Set<string>(), other = new Set<string>()): boolean =>
  one.size === other.size && [...one].every(id => other.has(id));

async function readNames({ database, viewer }: Context, ids: readonly string[]) {
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")}
     RETURN n.id AS id, n.kind AS kind, n.code AS code, n.name AS name, n.plateau AS plateau`,
    { ids },
  );
  return rows as { id: string; kind: string; code: string; name: string; plateau: string }[];
}
