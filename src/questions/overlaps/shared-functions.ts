import type { Profile } from "./profile.js";

/** A function that an application is not recorded to fulfil and has of what it supports. */
export interface ServedFunction {
  functionId: string;
  applicationId: string;
  /** Services and processes, by code. */
  throughIds: string[];
}

export interface SharedFunctions {
  sharedIds: string[];
  /** Of these, those that one of the two only serves. */
  served: ServedFunction[];
  /** All functions of each by which they are compared. */
  mine: number;
  theirs: number;
}

/**
 * The functions that two have in common. A recorded function (FULFILS, of others the classification) always counts. One
 * that an application only serves says less: it does not count where both support something that has the function, as they
 * work together there, nor where both only serve it although functions of both are recorded.
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

/** True if both have to do with one service or process of that function, in any role. */
function workTogether(id: string, one: Profile, other: Profile): boolean {
  const bearers = new Set([one.id, ...(one.bearers.get(id) ?? [])]);
  return [other.id, ...(other.bearers.get(id) ?? [])].some(each => bearers.has(each));
}

/** Functions of what an application supports count if it has none recorded of its own, or where they are shared. */
const countedOf = (profile: Profile, sharedIds: readonly string[]): number => {
  const recorded = recordedOf(profile);
  return new Set([...(recorded.length > 0 ? recorded : profile.served.keys()), ...sharedIds]).size;
};
