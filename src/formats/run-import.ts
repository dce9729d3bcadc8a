import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Context } from "../repository/context.js";
import type { FileImport, FileToImport, GivenOptions } from "./format.js";
import type { ImportCall } from "./import-call.js";
import type { ImportReport } from "./import-report.js";

/**
 * Imports a file, or only checks it. Its hash is in the report and in the record of each change; of the file as it was
 * sent, whatever corrections are applied.
 */
export async function runImport<R extends ImportReport>(
  format: FileImport<R>,
  context: Context,
  file: FileToImport,
  given: GivenOptions,
  call: ImportCall,
): Promise<R & { fileHash: string }> {
  const fileHash = await hashOf(file.path);
  return { ...(await format.run(context, file, given, { ...call, fileHash })), fileHash };
}

/** Returns the SHA-256 of a file in hexadecimal digits, as `sha256sum` prints it. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
