import { checkWritable, checkWritableFolder } from "./named-file.js";
import { UsageError } from "./usage-error.js";

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

/** Throws UsageError where no such folder can be filled, or its name is that of a file. */
export function folderTarget<Write>(file: string, write: Write): Target<Write> {
  if (/\.(csv|xlsx)$/i.test(file))
    throw new UsageError(`${file} would be a folder of several files; leave out its ending, or let it end in .zip.`);
  checkWritableFolder(file);
  return { file, write };
}
