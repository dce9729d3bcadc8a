/** GraphQL enum of the names of all kinds. `contract/closed-sets.ts` fills it from the metamodel before a schema is built. */
export const KindName: Record<string, string> = {};

/** GraphQL enum of all relationship types, filled like KindName. */
export const RelationType: Record<string, string> = {};
