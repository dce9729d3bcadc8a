import { inIndonesian } from "../../in-indonesian.js";
import { tooManyCells } from "../budget.js";
import { FileError } from "../file-error.js";
import { tableLimits } from "../table-limits.js";
import type { Package } from "./package.js";
import { withPiece, type XmlListener } from "./read-xml.js";

/**
 * Reads the texts that cells refer to by index. Parts of a formatted text are joined; phonetic readings of Asian texts
 * are skipped.
 */
export async function readSharedStrings(file: Package, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part) for await (const _ of file.read(part, listenerFor(texts, part)));
  return texts;
}

function listenerFor(texts: string[], part: string): XmlListener {
  let characters = 0;
  let current = "";
  let depth = { inText: false, inReading: false };
  return {
    opened: name => {
      if (name === "si") current = "";
      if (name === "t") depth.inText = true;
      if (name === "rPh") depth.inReading = true;
    },
    text: text => {
      if (depth.inText && !depth.inReading) current = withPiece(current, text, [part]);
    },
    closed: name => {
      if (name === "t") depth.inText = false;
      if (name === "rPh") depth = { inText: false, inReading: false };
      if (name !== "si") return;
      characters += current.length;
      if (characters > tableLimits.maxCharacters) throw tooManyCharacters();
      if (texts.push(current) > tableLimits.maxCells) throw tooManyCells(tableLimits.maxCells, [part]);
    },
  };
}

const tooManyCharacters = () =>
  new FileError("FILE_TOO_LARGE", `Buku kerja memuat lebih dari ${inIndonesian(tableLimits.maxCharacters)} huruf.`);
