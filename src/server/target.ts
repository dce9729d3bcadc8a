import { checkWritable, checkWritableFolder } from "./named-file.js";

/** Where an export goes, which is known to be possible, and how. */
export interface Target<Write> {
  file: string;
  write: Write;
}

/** Throws UsageError where no such file can be written. */
export function fileTarget<Write>(file: string, ending: string, write: Write): Target<Write> {
  checkWritable(file, ending);
  return { file, write };
}

/** Throws UsageError where no such folder can be filled. */
export function folderTarget<Write>(file: string, write: Write): Target<Write> {
  checkWritableFolder(file);
  return { file, write };
}
