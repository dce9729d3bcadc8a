import { append } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import type { Served } from "../functions/served-functions.js";
import { wordsOf } from "./name-words.js";

/** Reasons based on shared items; the other reasons are computed. */
export type SharedReason = "SAME_FUNCTION" | "SAME_DATA" | "SAME_PRODUCER";

/** Features by which an element is compared. */
export interface Profile {
  /** Id of the element; empty for a proposal. */
  id: string;
  /** True for a proposal; the share is then computed relative to the items of the proposal. */
  isProposal: boolean;
  /** True if the viewer may see it. Names of hidden elements are not compared. */
  isShown: boolean;
  kind: string;
  code: string;
  /** Id of the responsible OPD, OUTSIDE, or null if not recorded. */
  responsible: string | null;
  /** True for an Aplikasi Umum. */
  isGeneral: boolean;
  annualCostRupiah: number | null;
  /** Meaningful words of the name. */
  words: string[];
  /** Meaningful words of the description of a proposal; otherwise empty. */
  text: string[];
  /** Ids of the recorded functions, of the data used or maintained, and of the producers. */
  shares: Record<SharedReason, string[]>;
  /** Functions of the services and processes that an application performs: by function id, the ids of these. */
  served: ReadonlyMap<string, string[]>;
  /** By function id, the ids of services and processes with that function that the application supports in any role. */
  bearers: ReadonlyMap<string, string[]>;
}

/**
 * Maximum number of served functions. An application with more is a platform, such as a portal or single sign-on, which
 * does not perform the functions of its users. In the sample, OSS-RBA has the most, 10.
 */
const mostServed = 20;

/** Converts a row of the statement of `readProfiles` to a profile. */
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

/** Returns the ids of all items of a profile that another may share, functions first. */
export const sharesOf = ({ shares, served }: Profile): string[] => [...Object.values(shares).flat(), ...served.keys()];

/** Returns the meaningful words of the name and of the description of a proposal, each once. */
export const wordsToCompare = ({ words, text }: Profile): string[] => [...new Set([...words, ...text])];
