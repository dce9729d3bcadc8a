import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";

/** Differences between two contracts, as sentences of graphql-js. */
export interface ContractDifferences {
  /** Differences by which a client of the released contract may be refused or misread an answer. */
  breaking: string[];
  /** Differences by which a client may behave differently, such as a new value of an enum. */
  dangerous: string[];
}

/** Compares two contracts in SDL. */
export function contractDifferences(released: string, current: string): ContractDifferences {
  const [before, now] = [buildSchema(released), buildSchema(current)];
  const words = (changes: { description: string }[]) => changes.map(({ description }) => description).sort();
  return { breaking: words(findBreakingChanges(before, now)), dangerous: words(findDangerousChanges(before, now)) };
}

/** Returns true from version 1.0.0 on. Before it, and in release candidates, breaking changes are allowed. */
export const refusesBreaks = (version: string): boolean => /^[1-9]\d*\.\d+\.\d+$/.test(version);
