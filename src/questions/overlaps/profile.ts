import { append } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import type { Served } from "../functions/served-functions.js";
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
  /** Ids of the functions that it is recorded to fulfil, the data that it uses or keeps, the producers that it has. */
  shares: Record<SharedReason, string[]>;
  /** Of an application: functions that services and processes have whose work it does, by id, with the ids of these. */
  served: ReadonlyMap<string, string[]>;
  /** By function, the ids of services and processes of it that the application supports in any role. */
  bearers: ReadonlyMap<string, string[]>;
}

/**
 * An application that serves more functions than this is a platform, such as a portal or a single sign-on: it does not do
 * what its users do. In the sample OSS-RBA serves most, 10 of them.
 */
const mostServed = 20;

/** A profile as the statement of `readProfiles` returns it. */
export function profileOf({ name, shares, supported, ...row }: Row): Profile {
  const idsOf = (reason: SharedReason) => [
    ...new Set<string>(shares.filter((each: Row) => each.reason === reason).map(({ id }: Row) => id)),
  ];
  return {
    ...(row as Omit<Profile, "isProposal" | "words" | "text" | "shares" | "served" | "bearers">),
    isProposal: false,
    words: wordsOf(name),
    text: [],
    shares: {
      SAME_FUNCTION: idsOf("SAME_FUNCTION"),
      SAME_DATA: idsOf("SAME_DATA"),
      SAME_PRODUCER: idsOf("SAME_PRODUCER"),
    },
    ...servingOf(supported),
  };
}

function servingOf(supported: readonly Served[]): Pick<Profile, "served" | "bearers"> {
  const bearers = new Map<string, string[]>();
  const served = new Map<string, string[]>();
  for (const each of supported) {
    for (const id of each.functions) {
      for (const bearer of each.bearers) append(bearers, id, bearer);
      if (each.isMain) append(served, id, each.id);
    }
  }
  return { bearers, served: served.size > mostServed ? new Map() : served };
}

/** Everything of a profile that another may share, functions first. */
export const sharesOf = ({ shares, served }: Profile): string[] => [...Object.values(shares).flat(), ...served.keys()];

/** The telling words of its name and, of a proposal, of its longer text, each once. */
export const wordsToCompare = ({ words, text }: Profile): string[] => [...new Set([...words, ...text])];
