import { TextDecoder } from "node:util";
import { FileError } from "./file-error.js";

const marks: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark. Throws a FileError for any other encoding, because a wrongly decoded
 * name could not be recognised as wrong.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decode(decoder, chunk);
  }
  if (decoder) yield decode(decoder);
}

/** Returns the encoding by byte order mark. The first chunk has at least three bytes, except for a shorter file. */
const encodingOf = (start: Uint8Array): string =>
  marks.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte))?.[0] ?? "utf-8";

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    const text = decoder.decode(chunk, { stream: chunk !== undefined });
    if (text.includes("\0")) throw new FileError("ENCODING_UNKNOWN", notText);
    return text;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("ENCODING_UNKNOWN", decoder.encoding === "utf-8" ? notUtf8(chunk) : notText);
  }
}

const notText = "Berkas bukan teks. Simpan sebagai “CSV UTF-8” atau Excel (.xlsx).";

/** Guesses Windows-1252, which spreadsheets write as CSV; its bytes from 0x80 are rarely valid UTF-8. */
function notUtf8(chunk: Uint8Array | undefined): string {
  const sample =
    chunk &&
    new TextDecoder("windows-1252")
      .decode(chunk)
      .match(/\S*[\u0080-\uffff]\S*/)?.[0]
      .slice(0, 30);
  const guess = sample ? ` Tampaknya Windows-1252 (misalnya “${sample}”).` : "";
  return `Teks berkas bukan UTF-8.${guess} Simpan ulang sebagai “CSV UTF-8” atau Excel (.xlsx).`;
}
