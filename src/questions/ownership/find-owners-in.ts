import type { PlateauName } from "../../graph/plateau.js";
import type { Context } from "../../repository/context.js";
import { type FoundOwner, findOwners } from "./find-owners.js";
import { findOwnersToBe } from "./find-owners-to-be.js";

/** What `findOwners` tells, of an architecture; as-is unless said. */
export const findOwnersIn = (
  context: Context,
  ids: string[],
  at: string,
  plateau?: PlateauName,
): Promise<Map<string, FoundOwner[]>> =>
  plateau === "TO_BE" ? findOwnersToBe(context, ids, at) : findOwners(context, ids, at);
