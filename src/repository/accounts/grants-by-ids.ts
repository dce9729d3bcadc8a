import { AccountRefusal } from "../../access/accounts/account-refusal.js";
import type { Grant } from "../../access/grant.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Context } from "../context.js";
import { idsOfOpds } from "../opds-of-grants.js";

/** Grant as a client names it, and its place in the arguments. */
interface GivenGrant {
  grant: Grant;
  path: string[];
}

/**
 * Returns grants with the ids of their OPDs, which are read together. Throws TARGET_NOT_FOUND with the place of the first
 * grant that names an unknown OPD, or a unit of another one.
 */
export async function withIdsOfOpds(context: Context, given: readonly GivenGrant[]): Promise<Grant[]> {
  const named = [...new Set(given.flatMap(({ grant }) => grant.opds ?? []))];
  const ids = await idsOfOpds(context, named).catch(async error => {
    // An error of all names does not say which grant has the wrong one.
    for (const each of given) await refuseUnknown(context, each);
    throw error;
  });
  const idByName = new Map(named.map((name, place) => [name, ids[place]!]));
  return given.map(({ grant }) =>
    grant.opds ? { ...grant, opds: grant.opds.map(name => idByName.get(name)!) } : grant,
  );
}

/** Returns the id of the OPD of the argument `opd`. Throws TARGET_NOT_FOUND as `withIdsOfOpds`. */
export async function idOfOpd(context: Context, opd: string): Promise<string> {
  const [id] = await idsOfOpds(context, [opd]).catch(error => refuse(error, [opd], ["opd"]));
  return id!;
}

async function refuseUnknown(context: Context, { grant: { opds = [] }, path }: GivenGrant): Promise<void> {
  await idsOfOpds(context, opds).catch(error => refuse(error, opds, [...path, "opds"]));
}

function refuse(error: unknown, opds: readonly string[], path: string[]): never {
  if (!(error instanceof RepositoryError)) throw error;
  const wrong = error.details.unknown ?? opds;
  throw new AccountRefusal(error.code, error.message, {
    ...{ rule: "TARGET_NOT_FOUND", path },
    message: `Perangkat daerah “${[wrong].flat().join(", ")}” tidak ditemukan, atau merupakan unit dari perangkat daerah lain. Pilih perangkat daerah induknya.`,
  });
}
