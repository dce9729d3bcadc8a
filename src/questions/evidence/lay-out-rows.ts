import type { Window } from "../../repository/elements/offset-page.js";
import type { EvidenceFigure } from "./evidence-figure.js";
import type { IndicatorEvidence } from "./evidence-types.js";
import type { Segment } from "./read-figures.js";
import { figureOf } from "./rules/rules.js";

/** Listed elements of one figure, as a part of the list of an answer. */
export interface RowGroup {
  indicator: string;
  figure: EvidenceFigure;
  /** Listed states, as values of `isCounted`. */
  states: readonly boolean[];
  /** False: without invented elements. */
  samples: boolean;
  count: number;
}

interface Chosen {
  /** Codes of figures. Default: all. */
  figures?: readonly string[] | null;
  /** Names of states. Default: all. */
  states?: readonly string[] | null;
  /** False: without invented elements. */
  samples: boolean;
}

/** Returns the state of an element. */
export const stateOf = (isCounted: boolean): "COUNTED" | "MISSING" => (isCounted ? "COUNTED" : "MISSING");

/** Returns the groups of rows in the order of the list. `codeOf` returns the code of an indicator. */
export function groupsOf(
  indicators: readonly IndicatorEvidence[],
  codeOf: (indicator: IndicatorEvidence) => string,
  chosen: Chosen,
): RowGroup[] {
  const states = [false, true].filter(each => !chosen.states?.length || chosen.states.includes(stateOf(each)));
  const listed = ({ code }: EvidenceFigure) => !chosen.figures?.length || chosen.figures.includes(code);
  const { samples } = chosen;
  const sizeOf = (figure: EvidenceFigure) => totalIn(states.map(isCounted => rowsIn(figure, isCounted, samples)));
  return indicators.flatMap(indicator =>
    bySeverity(indicator.figures.filter(listed)).map(figure => ({
      ...{ indicator: codeOf(indicator), figure, states, samples },
      count: sizeOf(figure),
    })),
  );
}

/** Returns the number of elements of a figure in a state. */
function rowsIn({ count, missing, samples, countedSamples }: EvidenceFigure, isCounted: boolean, hasSamples: boolean) {
  const [all, invented] = isCounted ? [count, countedSamples] : [missing, samples - countedSamples];
  return hasSamples ? all : all - invented;
}

const totalIn = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const ranks = ["HOLDS_NEXT_LEVEL", "HOLDS_LATER_LEVEL", null];

const bySeverity = (figures: readonly EvidenceFigure[]) =>
  figures.toSorted((one, other) => ranks.indexOf(one.severity) - ranks.indexOf(other.severity));

/** Returns the parts of the groups that a window of the list contains. */
export function segmentsIn(
  groups: readonly RowGroup[],
  { start, end }: Window,
): { group: RowGroup; segment: Segment }[] {
  let before = 0;
  const parts = groups.map(group => {
    const [skip, last] = [Math.max(start - before, 0), Math.min(end - before, group.count)];
    before += group.count;
    const segment = {
      figure: figureOf(group.figure.code),
      states: group.states,
      samples: group.samples,
      skip,
      limit: last - skip,
    };
    return { group, segment };
  });
  return parts.filter(({ segment }) => segment.limit > 0);
}
