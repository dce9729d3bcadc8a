import { checkWritable, checkWritableFolder } from "./named-file.js";
import { UsageError } from "./usage-error.js";

/** Checked destination of an export, with its writer. */
export interface Target<Write> {
  file: string;
  write: Write;
}

/** Returns the target for a file. Throws UsageError if it cannot be written. */
export function fileTarget<Write>(file: string, ending: string, write: Write): Target<Write> {
  checkWritable(file, ending);
  return { file, write };
}

/** Returns the target for a folder. Throws UsageError if it cannot be written, or if its name is that of a file. */
export function folderTarget<Write>(file: string, write: Write): Target<Write> {
  if (/\.(csv|xlsx)$/i.test(file))
    throw new UsageError(`${file} would be a folder of several files. Omit the ending, or use .zip.`);
  checkWritableFolder(file);
  return { file, write };
}
