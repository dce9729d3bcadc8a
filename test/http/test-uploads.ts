import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { UploadRules } from "../../src/http/uploads/upload-store.js";

/** Returns the rules of uploads in a folder of their own. */
export const testUploads = (rules: Partial<UploadRules> = {}): UploadRules => ({
  folder: mkdtempSync(path.join(tmpdir(), "uploads-")),
  mostBytes: 300_000_000,
  lifeMs: 3_600_000,
  ...rules,
});

/** Begins an upload of `length` bytes at a server. */
export const begin = (url: string, length: number | string, headers: Record<string, string> = {}) =>
  fetch(`${url}/uploads`, { method: "POST", headers: { "upload-length": String(length), ...headers } });

/** Sends a piece of an upload. */
export const piece = (at: string, offset: number | string, body: string, headers: Record<string, string> = {}) =>
  fetch(at, {
    method: "PATCH",
    headers: { "content-type": "application/partial-upload", "upload-offset": String(offset), ...headers },
    body,
  });

/** Returns the status of an upload, and the number of its bytes that are here; null where there is none. */
export async function state(at: string): Promise<[status: number, offset: string | null]> {
  const { status, headers } = await fetch(at, { method: "HEAD" });
  return [status, headers.get("upload-offset")];
}

/** Begins an upload of a text, and sends its first bytes. Returns its address and id. */
export async function sendPart(url: string, text: string, bytes = text.length) {
  const id = (await begin(url, text.length)).headers.get("location")!.split("/").at(-1)!;
  const at = `${url}/uploads/${id}`;
  if (bytes > 0) await piece(at, 0, text.slice(0, bytes));
  return { at, id };
}
