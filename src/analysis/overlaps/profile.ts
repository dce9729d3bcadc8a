import type { Row } from "../../database/database.js";
import { wordsOf } from "./name-words.js";

/** What can be shared; the other reasons are worked out. */
export type SharedReason = "SAME_FUNCTION" | "SAME_DATA" | "SAME_PRODUCER";

/** What one element is compared by. */
export interface Profile {
  /** Of the element; empty for a proposal. */
  id: string;
  /** Whether it is only proposed: others are asked how much of it they do already. */
  isProposal: boolean;
  kind: string;
  code: string;
  /** Id of its perangkat daerah, OUTSIDE, or null: not recorded. */
  responsible: string | null;
  /** Whether it is an Aplikasi Umum. */
  isGeneral: boolean;
  annualCostRupiah: number | null;
  /** Telling words of its name. */
  words: string[];
  /** Telling words of a longer text, of a proposal. */
  text: string[];
  /** Ids of the functions that it fulfils, the data that it uses or keeps, the producers that it has. */
  shares: Record<SharedReason, string[]>;
}

/** A profile as the statement of `readProfiles` returns it. */
export function profileOf({ name, shares, ...row }: Row): Profile {
  const idsOf = (reason: SharedReason) => [
    ...new Set<string>(shares.filter((each: Row) => each.reason === reason).map(({ id }: Row) => id)),
  ];
  return {
    ...(row as Omit<Profile, "isProposal" | "words" | "text" | "shares">),
    isProposal: false,
    words: wordsOf(name),
    text: [],
    shares: {
      SAME_FUNCTION: idsOf("SAME_FUNCTION"),
      SAME_DATA: idsOf("SAME_DATA"),
      SAME_PRODUCER: idsOf("SAME_PRODUCER"),
    },
  };
}

/** Everything of a profile that another may share, functions first. */
export const sharesOf = ({ shares }: Profile): string[] => Object.values(shares).flat();

/** The telling words of its name and, of a proposal, of its longer text, each once. */
export const wordsToCompare = ({ words, text }: Profile): string[] => [...new Set([...words, ...text])];
