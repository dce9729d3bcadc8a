import { getMetadataStorage } from "type-graphql";
import { twinIn } from "../metamodel/define/index.js";

/** Throws if two root fields share a name; type-graphql would silently keep the last one. */
export function refuseTwinQueries(): void {
  const twin = twinIn(getMetadataStorage().queries.map(({ schemaName }) => schemaName));
  if (twin !== undefined)
    throw new Error(`Two root fields have the name ${twin}. Rename the question or the plural of the kind.`);
}
