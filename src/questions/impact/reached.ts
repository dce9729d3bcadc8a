import type { Responsible } from "../element-count.js";
import { askedOf, type Needy, nameAt, needOf } from "../severity/need.js";
import type { SeverityName } from "../severity/spread-trouble.js";
import type { WalkOptions } from "./walk-options.js";

/** An element that a walk reached, and what the loss of the starts does to it. */
export interface Judged extends Needy, Responsible {
  id: string;
  /** Relations between it and the nearest start. */
  distance: number;
  audience: string[] | null;
  /** Neighbours one step further, whether the walk went there or not. */
  ahead: string[];
  /** Null where the walk was not to judge. */
  severity: SeverityName | null;
}

/** As a statement gives it: lists, which the driver reads in less than half the time of maps; kinds by place (`nameAt`). */
type ToldElement = [
  id: string,
  kind: number,
  distance: number,
  responsible: string | null,
  asked: unknown[],
  audience: string[] | null,
  needs: unknown[][],
  ahead: string[],
];

/** Some of what one walk reached; its first row tells the Opd of all. */
export interface WalkedRow {
  walk: number;
  told: ToldElement[];
  opds: [id: string, kind: string, code: string, name: string, plateau: string][];
}

/** What one walk reached, in its order, not yet judged. */
export function reachedIn(rows: readonly WalkedRow[]): Judged[] {
  const opds = new Map(rows.flatMap(row => row.opds).map(([id, ...each]) => [id, opdOf(each)]));
  return rows.flatMap(({ told }) => told.map(each => judgedOf(each, opds)));
}

const opdOf = ([kind, code, name, plateau]: [string, string, string, string]) => ({ kind, code, name, plateau });

function judgedOf(
  [id, kind, distance, responsible, asked, audience, needs, ahead]: ToldElement,
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
    severity: null,
  };
}

/** What a walk does not go through holds: it passes no trouble on either. */
export const isHeld = ({ id, kind }: Judged, { ignoreAsHops, stopAt }: WalkOptions) =>
  ignoreAsHops.includes(id) || stopAt.includes(kind);
