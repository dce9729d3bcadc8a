import { SaxesParser, type SaxesTagNS } from "saxes";
import { inIndonesian } from "../in-indonesian.js";
import { decodeXml } from "./decode-xml.js";
import type { ExchangeModel } from "./exchange-model.js";
import { ModelFault } from "./model-fault.js";
import { ModelReader } from "./model-reader.js";

/** Namespace shared by ArchiMate Open Exchange 3.0, 3.1 and 3.2. */
export const exchangeNamespace = "http://www.opengroup.org/xsd/archimate/3.0/";

/** Maximum depth of tags; models with deeply nested folders stay well below it. */
const deepest = 100;

/**
 * Maximum size of a model, at which Node still needs about 512 MB. The largest public model has 9,213 concepts and
 * 66,000 texts.
 */
const most = { concepts: 300_000, texts: 1_500_000 };

/**
 * Reads an ArchiMate Open Exchange file as a stream. Throws a ModelFault: NOT_XML, NOT_ARCHIMATE, DOCTYPE_REFUSED (so
 * that no entity is ever expanded or fetched), NESTED_TOO_DEEPLY, MODEL_TOO_LARGE, and those of `decodeXml`.
 */
export async function readExchangeFile(
  bytes: AsyncIterable<Uint8Array>,
  limits: { maxBytes: number },
): Promise<ExchangeModel> {
  const reader = new ModelReader();
  const parser = parserFor(reader);
  for await (const text of decodeXml(bytes, limits)) parser.write(text);
  parser.close();
  return reader.model;
}

const tooLarge = `Model memuat lebih dari ${inIndonesian(most.concepts)} elemen dan hubungan, atau ${inIndonesian(most.texts)} nama, dokumentasi, dan properti.`;

function parserFor(reader: ModelReader) {
  const parser = new SaxesParser({ xmlns: true });
  const fault = (rule: string, message: string) => new ModelFault(rule, message, parser.line, parser.column);
  let depth = 0;
  parser.on("error", ({ message }) => {
    throw fault("NOT_XML", `Berkas bukan XML yang utuh: ${message.replace(/^[\d:]+ /, "")}`);
  });
  parser.on("doctype", () => {
    throw fault("DOCTYPE_REFUSED", "Berkas memuat DOCTYPE; model ArchiMate tidak memerlukannya.");
  });
  parser.on("opentag", tag => {
    if (depth === 0) refuseOtherRoot(tag, fault);
    if (++depth > deepest) throw fault("NESTED_TOO_DEEPLY", `Berkas bersarang lebih dari ${deepest} tingkat.`);
    reader.open(tag.uri === exchangeNamespace ? tag.local : "", attributesOf(tag), parser.line);
    if (reader.concepts > most.concepts || reader.texts > most.texts) throw fault("MODEL_TOO_LARGE", tooLarge);
  });
  parser.on("text", text => reader.text(text));
  parser.on("cdata", text => reader.text(text));
  parser.on("closetag", () => {
    depth--;
    reader.close();
  });
  return parser;
}

/**
 * Returns the attributes by local name. Only `type` and `lang` have a prefix, and no other attribute has these names.
 */
const attributesOf = ({ attributes }: SaxesTagNS): Record<string, string> =>
  Object.fromEntries(Object.values(attributes).map(({ local, value }) => [local, value]));

const advice: Record<string, string> = {
  "http://www.archimatetool.com/archimate": " Di Archi: File > Export > Model to Open Exchange File.",
  "http://www.opengroup.org/xsd/archimate": " Ekspor model sebagai ArchiMate 3, bukan 2.",
};

function refuseOtherRoot({ local, uri }: SaxesTagNS, fault: (rule: string, message: string) => ModelFault) {
  if (local === "model" && uri === exchangeNamespace) return;
  const message = `Berkas ini bukan ArchiMate Open Exchange 3: elemen pertamanya <${local}>.${advice[uri] ?? ""}`;
  throw fault("NOT_ARCHIMATE", message);
}
