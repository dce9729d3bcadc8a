import { continued } from "../formats/continued.js";
import { type Correction, readCorrections } from "../formats/correction.js";

/** Media type of a body that has corrections before its file: one line of JSON in UTF-8, a line feed, the file. */
export const correctedFileType = "application/vnd.spbe.corrected-file";

/** Maximum bytes of the line with the corrections. */
const mostBytes = 1_000_000;

const lineFeed = 0x0a;

/** Body of an import, taken apart. */
export interface CorrectedFile {
  corrections: Correction[];
  file: AsyncIterable<Uint8Array>;
}

/** Returns the corrections at the start of a body and the file behind them, or an English message that names the fault. */
export async function takeCorrections(body: AsyncIterable<Uint8Array>): Promise<CorrectedFile | string> {
  const chunks = body[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  let end = -1;
  while (end < 0) {
    const { done, value } = await chunks.next();
    if (done || start.length > mostBytes)
      return `The body begins with the corrections in one line of at most ${mostBytes} bytes, before the file.`;
    start = Buffer.concat([start, value]);
    end = start.indexOf(lineFeed);
  }
  const corrections = readCorrections(new TextDecoder().decode(start.subarray(0, end)));
  if (typeof corrections === "string") return corrections;
  return { corrections, file: continued([start.subarray(end + 1)], chunks) };
}
