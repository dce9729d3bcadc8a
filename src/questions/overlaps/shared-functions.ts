import type { Profile } from "./profile.js";

/** Function of the services or processes that an application performs, not recorded for the application itself. */
export interface ServedFunction {
  functionId: string;
  applicationId: string;
  /** Ids of these services and processes, by code. */
  throughIds: string[];
}

export interface SharedFunctions {
  sharedIds: string[];
  /** Shared functions that one of the two only serves. */
  served: ServedFunction[];
  /** Number of functions of each in the comparison. */
  mine: number;
  theirs: number;
}

/**
 * Returns the functions that two elements have in common. A recorded function (FULFILS; for other kinds the
 * classification) always counts. A function that an application only serves does not count in two cases: both support
 * an element with that function, so they work together; or both only serve it although both have recorded functions.
 */
export function sharedFunctions(one: Profile, other: Profile): SharedFunctions {
  const all = new Set([...recordedOf(one), ...one.served.keys()]);
  const sharedIds = [...all].filter(id => isShared(id, one, other));
  const served = [one, other].flatMap(each =>
    sharedIds
      .filter(id => !recordedOf(each).includes(id))
      .map(id => ({ functionId: id, applicationId: each.id, throughIds: each.served.get(id)! })),
  );
  return { sharedIds, served, mine: countedOf(one, sharedIds), theirs: countedOf(other, sharedIds) };
}

const recordedOf = ({ shares }: Profile) => shares.SAME_FUNCTION;

function isShared(id: string, one: Profile, other: Profile): boolean {
  const [recorded, recordedOther] = [recordedOf(one).includes(id), recordedOf(other).includes(id)];
  if (recorded && recordedOther) return true;
  if (!(recorded || one.served.has(id)) || !(recordedOther || other.served.has(id))) return false;
  const bothSaySo = recordedOf(one).length > 0 && recordedOf(other).length > 0;
  return !(bothSaySo && !recorded && !recordedOther) && !workTogether(id, one, other);
}

/**
 * Returns true if both support, in any role, the same service or process of that function, or one is that element
 * itself.
 */
function workTogether(id: string, one: Profile, other: Profile): boolean {
  const bearers = new Set([one.id, ...(one.bearers.get(id) ?? [])]);
  return [other.id, ...(other.bearers.get(id) ?? [])].some(each => bearers.has(each));
}

/**
 * Counts the functions of an element: the recorded ones, or the served ones if none is recorded, and those in
 * `sharedIds`.
 */
const countedOf = (profile: Profile, sharedIds: readonly string[]): number => {
  const recorded = recordedOf(profile);
  return new Set([...(recorded.length > 0 ? recorded : profile.served.keys()), ...sharedIds]).size;
};
