import { day } from "../../../ui/format";
import { isError, type Problem } from "../form/problem";

/** Relations of one type that move or end, with the elements at their other ends. */
export interface Count {
  type: string;
  outgoing: boolean;
  /** Label as read from the OPD: `memiliki`. */
  label: string;
  total: number;
  /** Refs of the elements, the first 500. */
  refs: string[];
}

/** Relations that one successor takes over. */
export interface Moves {
  into: string;
  moved: Count[];
}

/** Names of the accounts whose roles concern the OPDs of a change; undefined for viewers who read no accounts. */
export interface Editors {
  losing: string[];
  gaining: string[];
}

/** Preview, or report, of a merger or split: the warnings of its operation. */
export interface Report {
  moves: Moves[];
  ended: Count[];
  editors?: Editors;
  /** Other points to check. */
  others: Problem[];
}

const extensionsOf = (problems: readonly Problem[], rule: string): any[] =>
  problems.flatMap(each => (each.rule === rule && each.extensions ? [each.extensions] : []));

const read = ["OPD_TAKES_OVER", "OPD_LOSES", "EDITORS_DO_NOT_MOVE"];

/** Returns the report that the warnings of an operation give. */
export const reportOf = (problems: readonly Problem[]): Report => ({
  moves: extensionsOf(problems, "OPD_TAKES_OVER"),
  ended: extensionsOf(problems, "OPD_LOSES").flatMap(({ ended }) => ended),
  editors: extensionsOf(problems, "EDITORS_DO_NOT_MOVE")[0],
  others: problems.filter(each => !isError(each) && !read.includes(each.rule)),
});

/** Most elements of one type of relation that a preview names. */
export const mostNamed = 50;

/** Returns the refs of the elements that a report names. */
export const refsIn = ({ moves, ended }: Report): string[] => [
  ...new Set([...moves.flatMap(({ moved }) => moved), ...ended].flatMap(({ refs }) => refs.slice(0, mostNamed))),
];

/** Names by ref. */
export type Names = Readonly<Record<string, string>>;

/** Beginning of a text before which a ref is not whole: `opd:BKD` before `-2`. */
const isOngoing = /^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}_])/u;

/** Returns a message of the server for people who know no refs: with the names of elements, and days in words. */
export function inNames(message: string, names: Names): string {
  // The longest first: a code may have blanks, as `opd:BKD` and `opd:BKD Ambon`.
  const refs = Object.keys(names).sort((one, other) => other.length - one.length);
  const named = refs.reduce(
    (text, ref) => text.split(ref).reduce((start, rest) => start + (isOngoing.test(rest) ? ref : names[ref]!) + rest),
    message,
  );
  return named.replace(/\b\d{4}-\d\d-\d\d\b/g, day);
}
