import { table } from "../table.js";
import type { Cell } from "./take-turns.js";
import type { Verdict } from "./verdicts.js";

const header = ["request", "requests/s", "p50 ms", "p95 ms", "CPU ms", "Neo4j CPU ms", "this server ÷", "goal", ""];

/** A block for each request: what each contender did, and by how much this server was faster, against the goal. */
export function printContest(cells: Cell[], verdicts: Verdict[]) {
  const rows = [header];
  for (const cell of cells) {
    const isFirst = cells.find(({ request }) => request === cell.request) === cell;
    const ours = cells.find(({ request }) => request === cell.request)!;
    if (isFirst) rows.push([cell.request]);
    const verdict = verdicts.find(({ request, against }) => request === cell.request && against === cell.contender);
    const ratio = isFirst ? "" : (ours.perSecond / cell.perSecond).toFixed(2);
    rows.push([`  ${cell.contender}`, ...figures(cell), ratio, ...judged(verdict)]);
  }
  console.log(table(rows));
  const reached = verdicts.filter(({ isReached }) => isReached).length;
  console.log(
    `\n${reached} of ${verdicts.length} goals reached. CPU is per request, of the process itself and of Neo4j.`,
  );
}

const figures = ({ perSecond, p50Ms, p95Ms, cpuMs, neo4jCpuMs }: Cell) => [
  perSecond.toFixed(0),
  ...[p50Ms, p95Ms, cpuMs, neo4jCpuMs].map(ms => ms.toFixed(1)),
];

const judged = (verdict: Verdict | undefined) =>
  verdict ? [`≥ ${verdict.goal}`, verdict.isReached ? "reached" : "missed"] : [];
