import type { Cell } from "./take-turns.js";

const [left, barArea, barHeight, gap, top] = [250, 560, 16, 22, 64];
const width = left + barArea + 90;
const colours = ["#0b6e4f", "#c9812e", "#e3b778", "#8a94a6"];

/** A chart as SVG: a group of bars a request, as long as requests per second, each group to a scale of its own. */
export function drawContest(cells: Cell[]): string {
  const contenders = [...new Set(cells.map(({ contender }) => contender.replace(", keeping answers", "")))];
  let y = top;
  const groups = [...new Set(cells.map(({ request }) => request))].map(request => {
    const bars = cells.filter(cell => cell.request === request);
    const group = drawGroup(request, bars, y, contenders);
    y += bars.length * barHeight + gap;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="system-ui, sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="26" font-size="16" font-weight="600">Requests per second on one Neo4j, 16 connections (each group to its own scale)</text>
${contenders.map(drawLegend).join("\n")}
${groups.join("\n")}
</svg>
`;
}

const drawLegend = (contender: string, index: number) => {
  const x = left + index * 170 - (index > 1 ? -40 * (index - 1) : 0);
  return `<rect x="${x}" y="38" width="11" height="11" fill="${colours[index]}"/><text x="${x + 16}" y="48">${contender}</text>`;
};

function drawGroup(request: string, bars: Cell[], y: number, contenders: string[]): string {
  const most = Math.max(...bars.map(({ perSecond }) => perSecond));
  const drawn = bars.map(({ contender, perSecond }, index) => {
    const length = Math.max(1, (perSecond / most) * barArea);
    const colour = colours[contenders.indexOf(contender.replace(", keeping answers", ""))];
    const barY = y + index * barHeight;
    return `<rect x="${left}" y="${barY}" width="${length.toFixed(1)}" height="${barHeight - 3}" fill="${colour}"/><text x="${(left + length + 6).toFixed(1)}" y="${barY + 11}" font-size="12">${perSecond.toFixed(0)}</text>`;
  });
  return `<text x="${left - 12}" y="${y + (bars.length * barHeight) / 2 + 3}" text-anchor="end">${request}</text>\n${drawn.join("\n")}`;
}
