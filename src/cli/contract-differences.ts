import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";

/** Differences between two contracts, in words, as graphql-js finds them. */
export interface ContractDifferences {
  /** A client of the released contract may be refused or not understand the answer. */
  breaking: string[];
  /** A client may behave differently, such as by a new value of an enum. */
  dangerous: string[];
}

/** Compares two contracts in SDL. */
export function contractDifferences(released: string, current: string): ContractDifferences {
  const [before, now] = [buildSchema(released), buildSchema(current)];
  const words = (changes: { description: string }[]) => changes.map(({ description }) => description).sort();
  return { breaking: words(findBreakingChanges(before, now)), dangerous: words(findDangerousChanges(before, now)) };
}

/** True from version 1.0.0 on: before it, and in its release candidates, the contract may still break. */
export const refusesBreaks = (version: string): boolean => /^[1-9]\d*\.\d+\.\d+$/.test(version);
