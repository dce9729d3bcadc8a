import { figure } from "../row.js";
import type { Cell } from "./take-turns.js";
import type { Verdict } from "./verdicts.js";

const [left, longest, barHeight, gap, top] = [230, 420, 16, 18, 72];
const width = left + longest + 250;
const colours = ["#0b6e4f", "#c9812e", "#e3b778", "#8a94a6"];

/**
 * Draws a chart as SVG: a group of bars per request, their length the requests per second, each group with its own
 * scale.
 */
export function drawContest(cells: Cell[], verdicts: Verdict[]): string {
  const names = [...new Set(cells.map(nameOf))];
  let y = top;
  const groups = [...new Set(cells.map(({ request }) => request))].map(request => {
    const bars = cells.filter(cell => cell.request === request);
    const drawn = drawGroup(bars, { y, names, verdicts });
    y += bars.length * barHeight + gap;
    return drawn;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="system-ui, sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
${drawText(16, 26, "Requests per second on one Neo4j, 16 connections (each group to its own scale)", 'font-size="16" font-weight="600"')}
${names.map(drawLegend).join("\n")}
${groups.join("\n")}
</svg>
`;
}

/** Gives both processes of this server the same name, and so the same colour. */
const nameOf = ({ contender }: Cell) => contender.replace(/, keeping answers$/, "");

function drawLegend(name: string, index: number): string {
  const x = 16 + index * 220;
  return `<rect x="${x}" y="42" width="11" height="11" fill="${colours[index]}"/>${drawText(x + 17, 52, name)}`;
}

interface Place {
  y: number;
  names: string[];
  verdicts: Verdict[];
}

function drawGroup(bars: Cell[], { y, names, verdicts }: Place): string {
  const scale = longest / Math.max(...bars.map(({ perSecond }) => perSecond));
  const middle = y + (bars.length * barHeight) / 2 + 3;
  const drawn = bars.map((cell, row) => {
    const [length, barY] = [Math.max(1, cell.perSecond * scale), y + row * barHeight];
    const colour = colours[names.indexOf(nameOf(cell))];
    const bar = `<rect x="${left}" y="${barY}" width="${length.toFixed(1)}" height="${barHeight - 3}" fill="${colour}"/>`;
    const note = `${figure(cell.perSecond)}${noteOn(cell, verdicts)}`;
    return bar + drawText(left + length + 6, barY + 11, note, 'font-size="12"');
  });
  return [drawText(left - 12, middle, bars[0]!.request, 'text-anchor="end"'), ...drawn].join("\n");
}

/** Returns a note for cells with a goal: the factor by which this server was faster, and the goal. */
function noteOn({ request, contender }: Cell, verdicts: Verdict[]): string {
  const verdict = verdicts.find(each => each.request === request && each.against === contender);
  if (!verdict) return "";
  const { ratio, goal, isReached } = verdict;
  return ` · this server ${ratio.toFixed(2)} ×, goal ≥ ${goal} ${isReached ? "✓" : "✗"}`;
}

const drawText = (x: number, y: number, text: string, attributes = "") =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${text}</text>`;
