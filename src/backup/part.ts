import type { StoredProperties } from "./stored-value.js";

/** Version of the format that this program writes; it reads all up to this one. */
export const formatVersion = 1;

/** First line of a backup. */
export interface Header {
  format: "spbe-backup";
  version: number;
  /** Version of the schema of the graph. */
  schema: number;
  /** Check of the record key, to which the records belong; absent for a graph without one. */
  keyCheck?: string;
}

/** Relation from the node that lists it: key of its target, type, properties. */
export type StoredRelation = [to: string, type: string, properties: StoredProperties];

/** Node with its outgoing relations. The key identifies it within one backup. */
export type StoredNode = [key: string, labels: string[], properties: StoredProperties, out: StoredRelation[]];

/** Numbers of what a restore creates, and the time of the moment that the backup shows. */
export interface Summary {
  /** ISO 8601 instant in UTC. */
  takenAt: string;
  nodes: number;
  relations: number;
}

/** Result of a backup. */
export interface TakenBackup extends Summary {
  /** Milliseconds in which writes waited. */
  pausedMs: number;
}

/**
 * Part of a backup, a line of its own. `dropped`: keys of nodes in the lines before that changed while they were copied; the
 * lines after have their present state, if they still exist. `seals`: text of the file of seals, in pieces.
 */
export type Part =
  | { header: Header }
  | { seals: string }
  | { nodes: StoredNode[] }
  | { dropped: string[] }
  | { summary: Summary };

/** Maximum nodes, keys or characters in thousands of one line. */
export const partSize = 500;
