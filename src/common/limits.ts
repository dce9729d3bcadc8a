/** Published limits of a request; clients read them from the query `limits`. */
export const limits = {
  /** Nesting depth of a document. */
  maxDepth: 24,
  maxAliases: 60,
  maxTokens: 4_000,
  /** Characters of a document. */
  maxDocumentLength: 200_000,
  maxFragments: 60,
  /** Repetitions of fields within one selection, under the same response name, in a document. */
  maxRepeatedFields: 100,
  /** Bytes of a request body of `/graphql`; a larger one gets PAYLOAD_TOO_LARGE. */
  maxBodyBytes: 1_000_000,
  /** Nesting depth of an input value, counting objects and lists. */
  maxInputDepth: 24,
  /** Values of one JSON text: objects, lists, texts, numbers. */
  maxInputValues: 50_000,
  /** Entries of a list in the input. */
  maxListLength: 10_000,
  /** Characters of a written text, or of a cursor. */
  maxTextLength: 100_000,
  /** Characters of a comment on an element. */
  maxCommentLength: 4_000,
  /** Characters of any other text: a condition, a ref, an id. A ref with a code of 1,000 characters fits. */
  maxKeyLength: 2_000,
  /** Characters of a search. Lucene accepts 1,024 clauses; some scripts need one per character and property. */
  maxSearchLength: 500,
  /** Years of a duration, before or after today. */
  maxDurationYears: 1_000,
  maxPageSize: 500,
  defaultPageSize: 50,
  defaultNestedPageSize: 10,
  /** Keys of the order of a list. */
  maxOrderKeys: 5,
  /** Cells of the table of an aggregation: the values of its dimensions, multiplied. */
  maxCells: 10_000,
  /** Estimated rows and relation fields, see `extensions.cost`. */
  maxCost: 20_000,
  /** Elements that one walk (impact, dependencies) may reach before it is cut off. */
  maxWalkNodes: 20_000,
  /** Elements that all walks of one field may reach together, divided evenly among their start elements. */
  maxWalkNodesTogether: 100_000,
  /** Elements in a picture, in addition to its start elements. */
  maxDrawnElements: 300,
  /** Elements with dependencies for which single points of failure are computed. */
  maxVitalElements: 150_000,
  /** Operations in one `applyChanges` of a client. */
  maxOperations: 1_000,
  /** Documents that one change cites. */
  maxCited: 20,
  /** Grants of an account that have not ended. */
  maxGrants: 20,
  /** OPDs, kinds or documents that one grant names. */
  maxGrantExtent: 100,
  /** Characters of the name of an account. */
  maxAccountName: 200,
  /** Characters of a name within a grant, and of the subject of an account. */
  maxGrantName: 300,
  /** Operations of one request that is answered as if they had been applied. */
  maxOperationsAsIf: 500,
  /** Relations that one `remap` may move. */
  maxMovedRelations: 100_000,
} as const;

/** Returns the number of elements that each of several walks of one field may reach. */
export const walkNodesEach = (walks: number): number =>
  Math.min(limits.maxWalkNodes, Math.floor(limits.maxWalkNodesTogether / walks));

/** Maximum depth of trees (Reference by BROADER, Opd by UNIT_OF); no taxonomy or perangkat daerah is deeper. */
export const deepestTree = 10;
