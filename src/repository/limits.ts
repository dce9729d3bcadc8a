/** The published bounds of a request; `limits` tells them to clients. */
export const limits = {
  /** Nested levels of a document. */
  maxDepth: 24,
  maxAliases: 60,
  maxTokens: 4_000,
  maxBodyBytes: 1_000_000,
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
