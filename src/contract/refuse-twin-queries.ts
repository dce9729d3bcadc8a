import { getMetadataStorage } from "type-graphql";
import { twinIn } from "../metamodel/define/index.js";

/** Of two queries of one name GraphQL would know only the last: a kind may not be listed under that of a question. Throws. */
export function refuseTwinQueries(): void {
  const twin = twinIn(getMetadataStorage().queries.map(({ schemaName }) => schemaName));
  if (twin !== undefined) throw new Error(`There are two queries called ${twin}`);
}
