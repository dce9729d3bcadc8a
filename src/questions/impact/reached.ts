import type { Responsible } from "../element-count.js";
import { askedOf, type Needy, nameAt, needOf } from "../severity/need.js";
import type { SeverityName } from "../severity/spread-trouble.js";
import type { WalkOptions } from "./walk-options.js";

/** Element that a walk reached, with the effect that the loss of the starts has on it. */
export interface Judged extends Needy, Responsible {
  id: string;
  /** Number of relations to the nearest start. */
  distance: number;
  audience: string[] | null;
  /** Ids of the neighbours one step further, whether or not the walk reached them. */
  ahead: string[];
  /** False if the viewer may not see it; it then counts for severities only. */
  isShown: boolean;
  /** Null if the walk does not compute severities. */
  severity: SeverityName | null;
}

/**
 * Row of the statement. Lists, because the driver decodes them in less than half the time of maps; kinds are numbers
 * (`nameAt`).
 */
type ToldElement = [
  id: string,
  kind: number,
  distance: number,
  responsible: string | null,
  asked: unknown[],
  audience: string[] | null,
  needs: unknown[][],
  ahead: string[],
  isShown: boolean,
];

/** Batch of the elements that one walk reached; the first row of a walk lists the OPDs of all its elements. */
export interface WalkedRow {
  walk: number;
  told: ToldElement[];
  opds: [id: string, kind: string, code: string, name: string, plateau: string][];
}

/** Returns the elements that one walk reached, in its order, without severities. */
export function reachedIn(rows: readonly WalkedRow[]): Judged[] {
  const opds = new Map(rows.flatMap(row => row.opds).map(([id, ...each]) => [id, opdOf(each)]));
  return rows.flatMap(({ told }) => told.map(each => judgedOf(each, opds)));
}

const opdOf = ([kind, code, name, plateau]: [string, string, string, string]) => ({ kind, code, name, plateau });

function judgedOf(
  [id, kind, distance, responsible, asked, audience, needs, ahead, isShown]: ToldElement,
  opds: ReadonlyMap<string, Judged["opd"]>,
): Judged {
  const opd = opds.get(responsible!) ?? null;
  return {
    id,
    kind: nameAt(kind),
    distance,
    responsible,
    opd,
    asked: askedOf(asked),
    audience,
    needs: needs.map(needOf),
    ahead,
    isShown,
    severity: null,
  };
}

/** Elements at which the walk stops count as unaffected; impact does not spread through them. */
export const isHeld = ({ id, kind }: Judged, { ignoreAsHops, stopAt }: WalkOptions) =>
  ignoreAsHops.includes(id) || stopAt.includes(kind);
