import { type SaxesAttributeNS, type SaxesOptions, SaxesParser, type SaxesTag } from "saxes";
import { tooLong } from "../budget.js";
import { FileError } from "../file-error.js";
import { tableLimits } from "../table-limits.js";

/**
 * Listener for the XML events of a part. Element names come without prefix. Attribute names come with their prefix, or
 * with `xmlns` with its namespace: `{http://…}id`.
 */
export interface XmlListener {
  opened(name: string, attributes: Record<string, string>): void;
  closed?(name: string): void;
  text?(text: string): void;
}

/** Maximum characters without a tag: those of the longest cell with every character escaped. */
const maxSilence = tableLimits.maxCellCharacters * 12;

/** Maximum depth of tags. SpreadsheetML needs a dozen, and the parser remembers every open tag. */
const maxDepth = 100;

/** Appends a piece to the text of a cell. Throws a FileError if the text exceeds the limit of a cell. */
export function withPiece(text: string, piece: string, where: (string | number)[]): string {
  if (text.length + piece.length > maxSilence) throw tooLong(where);
  return text + piece;
}

/**
 * Parses XML as a stream, and yields after each piece so that the results can be consumed. Supports only the five
 * entities of XML and no document type, as in SpreadsheetML. Throws a FileError.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  listener: XmlListener,
  xmlns = false,
): AsyncIterable<void> {
  const parser: SaxesParser<SaxesOptions> = new SaxesParser<SaxesOptions>({ position: false, fragment: false, xmlns });
  let silence = 0;
  listen(parser, part, listener, () => {
    silence = 0;
  });
  for await (const text of decoded(chunks, part)) {
    silence += text.length;
    parser.write(text);
    if (silence > maxSilence + text.length) throw tooLong([part]);
    yield;
  }
  parser.close();
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, part: string): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) {
    try {
      yield decoder.decode(chunk, { stream: true });
    } catch {
      throw broken(part);
    }
  }
}

function listen(parser: SaxesParser<SaxesOptions>, part: string, listener: XmlListener, onTag: () => void) {
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  let depth = 0;
  const refuse = () => {
    throw broken(part);
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes, ns }: SaxesTag) => {
    onTag();
    if (++depth > maxDepth) refuse();
    listener.opened(local(name), ns === undefined ? (attributes as Record<string, string>) : byNamespace(attributes));
  });
  parser.on("closetag", ({ name }: SaxesTag) => {
    onTag();
    depth--;
    listener.closed?.(local(name));
  });
  for (const event of ["text", "cdata"] as const) parser.on(event, text => listener.text?.(text));
}

/** An attribute without a prefix has no namespace, whatever the namespace of its element. */
const byNamespace = (attributes: SaxesTag["attributes"]): Record<string, string> =>
  Object.fromEntries(
    Object.values(attributes as Record<string, SaxesAttributeNS>).map(({ uri, local, value }) => [
      uri ? `{${uri}}${local}` : local,
      value,
    ]),
  );

const broken = (part: string) =>
  new FileError("FILE_UNREADABLE", `Bagian “${part}” dari buku kerja rusak. Buka dan simpan ulang di Excel.`);
