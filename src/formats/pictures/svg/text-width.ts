/**
 * Fonts of the document. The server has no fonts, so it uses the widths of Arial in thousandths of the size;
 * substitutes are at most as wide.
 */
export const fontFamily = "Arial, 'Liberation Sans', Helvetica, sans-serif";

const widths: [characters: RegExp, width: number][] = [
  [/\p{Mn}|\p{Me}|\p{Cf}/u, 0],
  [/[ijl'|.,:;!` ]/, 280],
  [/[fIt()[\]\-/\\"r·]/, 340],
  [/[W@]/, 1020],
  [/[mM%]/, 900],
  [/[GOQw]/, 780],
  [/[A-ZÀ-Þ&]/, 725],
  [/[\u0020-\u02ff]/, 560],
  [/[\u0370-\u1fff]/, 700],
];
const widest = 1050;
const bold = 1.07;

/** Returns the maximum width of a text in pixels. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += widths.find(([characters]) => characters.test(character))?.[1] ?? widest;
  return (width * size * (isBold ? bold : 1)) / 1000;
}

/** Returns the text, truncated with an ellipsis if it is too wide. */
export function fitText(text: string, room: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= room) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, size, isBold) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/**
 * Breaks a text into lines at spaces, and long words anywhere; the last of `most` lines is truncated with an ellipsis.
 */
export function wrapText(
  text: string,
  room: number,
  size: number,
  { most, isBold }: { most: number; isBold?: boolean },
): string[] {
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/).slice(0, 200).join(" ");
  while (rest && lines.length < most - 1) {
    const line = beginningOf(rest, room, size, isBold);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return rest ? [...lines, fitText(rest.slice(0, 400), room, size, isBold)] : lines;
}

function beginningOf(text: string, room: number, size: number, isBold?: boolean): string {
  if (text.length < 400 && textWidth(text, size, isBold) <= room) return text;
  const fitting = fitText(text.slice(0, 400), room, size, isBold).slice(0, -1);
  const space = text.startsWith(`${fitting} `) ? fitting.length : fitting.lastIndexOf(" ");
  return space > 0 ? fitting.slice(0, space) : fitting || [...text][0]!;
}
