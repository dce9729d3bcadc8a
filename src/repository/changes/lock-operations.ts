import type { Viewer } from "../../access/viewer.js";
import type { Transaction } from "../../database/database.js";
import type { Loaded } from "./loaded.js";
import { lockAndLoad } from "./lock-and-load.js";
import { Names } from "./names.js";
import { type Operation, typeOf } from "./operations.js";
import { Reach } from "./reach.js";
import { Resolution } from "./resolution.js";
import { resolveNames } from "./resolve-names.js";
import { StoredNames } from "./stored-names.js";

/** Resolved names of a request, and the stored state of the elements that it reaches. */
interface Locked {
  resolution: Resolution;
  loaded: Loaded;
}

/**
 * Locks and loads the elements that operations reach. A request with ids only is locked first, and its names are
 * resolved from the loaded state: one statement instead of two.
 */
export async function lockOperations(
  transaction: Transaction,
  viewer: Viewer,
  operations: readonly Operation[],
): Promise<Locked> {
  const names = namesIn(operations);
  const stored = names.areIds ? StoredNames.assumed(names.ids) : await resolveNames(transaction, viewer, names);
  const resolution = resolutionOf(operations, stored);
  const loaded = await lockAndLoad(transaction, reachOf(operations, resolution), viewer);
  return names.areIds
    ? { loaded, resolution: resolutionOf(operations, loadedNames(names, loaded)) }
    : { loaded, resolution };
}

function namesIn(operations: readonly Operation[]): Names {
  const names = new Names();
  for (const operation of operations) typeOf(operation).names(operation, names);
  return names;
}

function resolutionOf(operations: readonly Operation[], stored: StoredNames): Resolution {
  const resolution = new Resolution(stored);
  for (const operation of operations) typeOf(operation).register?.(operation, resolution);
  return resolution;
}

function reachOf(operations: readonly Operation[], resolution: Resolution): Reach {
  const reach = new Reach(resolution);
  for (const operation of operations) typeOf(operation).reach(operation, reach, resolution);
  return reach;
}

/** Returns the names of those ids that the viewer may see. */
function loadedNames({ ids, codes }: Names, { elements, shown }: Loaded): StoredNames {
  const stored = new StoredNames(codes);
  for (const id of ids) if (shown.has(id)) stored.addElement({ id, kind: elements.get(id)!.kind, isShown: true });
  return stored;
}
