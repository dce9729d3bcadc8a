import { getMetadataStorage } from "type-graphql";

/** Of two queries of one name GraphQL would know only the last: a kind may not be listed under that of a question. Throws. */
export function refuseTwinQueries(): void {
  const names = getMetadataStorage().queries.map(({ schemaName }) => schemaName);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw new Error(`There are two queries called ${twin}`);
}
