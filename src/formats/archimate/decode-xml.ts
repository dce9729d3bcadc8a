import { TextDecoder } from "node:util";
import { ModelFault } from "./model-fault.js";

/** Number of bytes within which an XML declaration names its encoding. */
const declarationBytes = 256;

/**
 * Decodes an XML file by its byte order mark or XML declaration. Default: UTF-8. Throws a ModelFault: NOT_XML for an
 * empty file, FILE_TOO_LARGE above `maxBytes`, UNKNOWN_ENCODING, or WRONG_ENCODING if the bytes do not match.
 */
export async function* decodeXml(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes }: { maxBytes: number },
): AsyncGenerator<string> {
  let held = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of limited(bytes, maxBytes)) {
    if (decoder) yield decode(decoder, chunk);
    else {
      held = Buffer.concat([held, chunk]);
      if (held.length < declarationBytes) continue;
      decoder = decoderFor(held);
      yield decode(decoder, held);
    }
  }
  if (held.length === 0) throw new ModelFault("NOT_XML", "Berkas kosong.");
  decoder ??= decoderFor(held);
  if (held.length < declarationBytes) yield decode(decoder, held);
  yield decode(decoder);
}

async function* limited(bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > maxBytes) {
      const megabytes = Math.floor(maxBytes / 1_000_000);
      throw new ModelFault("FILE_TOO_LARGE", `Berkas lebih besar dari ${megabytes} MB dan tidak dibaca.`);
    }
    yield chunk;
  }
}

function decoderFor(start: Buffer): TextDecoder {
  const encoding = markedEncoding(start) ?? declaredEncoding(start) ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ModelFault("UNKNOWN_ENCODING", `Pengodean "${encoding}" tidak dikenal; simpan berkas sebagai UTF-8.`, 1);
  }
}

/** Detects UTF-16 or UTF-8 by the byte order mark, or UTF-16 by the first `<` of a file without one. */
function markedEncoding(start: Buffer): string | undefined {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}

const declaredEncoding = (start: Buffer): string | undefined =>
  /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start.toString("latin1"))?.[1];

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    const message = `Isi berkas bukan ${decoder.encoding.toUpperCase()} seperti yang dinyatakan; simpan berkas sebagai UTF-8.`;
    throw new ModelFault("WRONG_ENCODING", message);
  }
}
