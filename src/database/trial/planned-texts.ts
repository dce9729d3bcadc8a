import { LRUCache } from "lru-cache";

/** Characters of all texts. Neo4j itself caches 1,000 plans. */
const mostText = 4_000_000;

/** Statements that Neo4j has planned for transactions that have changed something. */
export class PlannedTexts {
  private readonly texts = new LRUCache<string, true>({
    max: 1_000,
    maxSize: mostText,
    sizeCalculation: (_, text) => 1 + text.length,
  });

  has = (cypher: string): boolean => this.texts.has(cypher);

  add(cypher: string): void {
    this.texts.set(cypher, true);
  }

  /** Forgets all: Neo4j may have dropped their plans. */
  forget(): void {
    this.texts.clear();
  }
}
