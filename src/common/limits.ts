/** The published bounds of a request; `limits` tells them to clients. */
export const limits = {
  /** Nested levels of a document. */
  maxDepth: 24,
  maxAliases: 60,
  maxTokens: 4_000,
  /** Characters of a document. */
  maxDocumentLength: 200_000,
  maxFragments: 60,
  /** Fields of a document that stand in their selection more than once, under one name. */
  maxRepeatedFields: 100,
  /** Bytes of a body of `/graphql`; PAYLOAD_TOO_LARGE beyond. */
  maxBodyBytes: 1_000_000,
  /** Nested levels of an input value, objects and lists alike. */
  maxInputDepth: 24,
  /** Values of one JSON text: objects, lists, texts, numbers. */
  maxInputValues: 50_000,
  /** Entries of one list of an input. */
  maxListLength: 10_000,
  /** Characters of a text that is written, and of a cursor. */
  maxTextLength: 100_000,
  /** Characters of any other text: a condition, a ref, an id. A code of a thousand is found by its ref. */
  maxKeyLength: 2_000,
  /** Characters of a search: Lucene takes 1,024 clauses, in some scripts one for each character and property. */
  maxSearchLength: 500,
  /** Years of a duration, before or after today. */
  maxDurationYears: 1_000,
  maxPageSize: 500,
  defaultPageSize: 50,
  defaultNestedPageSize: 10,
  /** Estimated rows and relation fields, see `extensions.cost`. */
  maxCost: 20_000,
  /** Elements that one walk (impact, dependencies) may reach before it is cut. */
  maxWalkNodes: 20_000,
  /** Elements that the walks of one field may reach together, shared evenly among the elements that it is asked of. */
  maxWalkNodesTogether: 100_000,
  /** Elements that a picture shows beside those that it starts from. */
  maxDrawnElements: 300,
  /** Elements with dependencies that single points of failure are worked out for. */
  maxVitalElements: 150_000,
  /** Operations that one `applyChanges` of a client may hold. */
  maxOperations: 1_000,
  /** Relations that one `remap` may move. */
  maxMovedRelations: 100_000,
} as const;

/** How many elements each of some walks of one field may reach. */
export const walkNodesEach = (walks: number): number =>
  Math.min(limits.maxWalkNodes, Math.floor(limits.maxWalkNodesTogether / walks));

/** Trees (Reference by BROADER, Opd by UNIT_OF) are walked this far: no taxonomy and no perangkat daerah is deeper. */
export const deepestTree = 10;
