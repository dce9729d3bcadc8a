/** What the server itself asks of the context that the resolvers get: how many Cypher statements were sent so far. */
export interface CountsRoundTrips {
  roundTrips(): number;
}
