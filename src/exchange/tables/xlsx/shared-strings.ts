import { inIndonesian } from "../../in-indonesian.js";
import { FileError } from "../file-error.js";
import { tableLimits } from "../table-limits.js";
import type { Package } from "./package.js";

/** The texts that cells refer to by number; of formatted ones their parts joined, of Asian ones without the reading. */
export async function readSharedStrings(file: Package, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part) return texts;
  let characters = 0;
  let current = "";
  let depth = { inText: false, inReading: false };
  await file.readAll(part, {
    opened: name => {
      if (name === "si") current = "";
      if (name === "t") depth.inText = true;
      if (name === "rPh") depth.inReading = true;
    },
    text: text => {
      if (depth.inText && !depth.inReading) current += text;
    },
    closed: name => {
      if (name === "t") depth.inText = false;
      if (name === "rPh") depth = { inText: false, inReading: false };
      if (name !== "si") return;
      characters += current.length;
      if (characters > tableLimits.maxCharacters) throw tooManyCharacters();
      texts.push(current);
    },
  });
  return texts;
}

const tooManyCharacters = () =>
  new FileError("FILE_TOO_LARGE", `Buku kerja memuat lebih dari ${inIndonesian(tableLimits.maxCharacters)} huruf.`);
