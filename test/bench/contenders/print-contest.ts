import { figure, row } from "../row.js";
import type { Cell } from "./take-turns.js";
import type { Verdict } from "./verdicts.js";

const header = ["", "requests/s", "p50 ms", "p95 ms", "CPU ms", "Neo4j CPU ms", "this server ÷", "goal"];

export function printHeader() {
  console.log(row(header));
}

/** Prints the result of each contender for a request, with the factor by which this server was faster and the goal. */
export function printRequest(cells: Cell[], verdicts: Verdict[]) {
  console.log(cells[0]!.request);
  for (const cell of cells) {
    const verdict = verdicts.find(({ against }) => against === cell.contender);
    console.log(row([`  ${cell.contender}`, ...figures(cell), ...judged(verdict)]));
  }
}

export function printSummary(verdicts: Verdict[]) {
  const reached = verdicts.filter(({ isReached }) => isReached).length;
  console.log(
    `\n${reached} of ${verdicts.length} goals reached. CPU is of the process itself and of Neo4j, per request.`,
  );
}

const figures = ({ perSecond, p50Ms, p95Ms, cpuMs, neo4jCpuMs }: Cell) =>
  [perSecond, p50Ms, p95Ms, cpuMs, neo4jCpuMs].map(figure);

function judged(verdict: Verdict | undefined): string[] {
  if (!verdict) return [];
  const { ratio, goal, isReached } = verdict;
  return [ratio.toFixed(2), `≥ ${goal}`, isReached ? "  reached" : "  missed"];
}
