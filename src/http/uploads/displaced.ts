import { tableLimits } from "../../formats/tables/table-limits.js";
import { noRoom } from "./upload-errors.js";
import type { UploadFile } from "./upload-file.js";

/** Files of one account at a time; a further one displaces the oldest. */
const mostOfAccount = 10;

/** Share of all bytes that one account may announce, so that none keeps others out; one file always has room. */
const shareOfAccount = 1 / 4;

/** File to come, and the room for it. */
interface Wanted {
  owner: string;
  /** Bytes of the file, as announced. */
  length: number;
  /** Bytes of all files together. */
  mostBytes: number;
  /** True for a file that no request uses. */
  isIdle(file: UploadFile): boolean;
}

/**
 * Returns the oldest files of an account that make room for a further one, among its own and among all. Throws
 * TOO_MANY_REQUESTS if they do not suffice.
 */
export function displacedFor(files: readonly UploadFile[], { owner, length, mostBytes, isIdle }: Wanted): UploadFile[] {
  const own = files.filter(each => each.owner === owner).toSorted((one, other) => one.createdAt - other.createdAt);
  const idle = own.filter(isIdle);
  const displaced: UploadFile[] = [];
  const mostOfOwn = Math.max(tableLimits.maxFileBytes, mostBytes * shareOfAccount);
  let [bytes, ownBytes] = [bytesOf(files) + length, bytesOf(own) + length];
  while (own.length - displaced.length >= mostOfAccount || ownBytes > mostOfOwn || bytes > mostBytes) {
    const oldest = idle.shift();
    if (!oldest) throw noRoom();
    displaced.push(oldest);
    bytes -= oldest.length;
    ownBytes -= oldest.length;
  }
  return displaced;
}

const bytesOf = (files: readonly UploadFile[]): number => files.reduce((sum, { length }) => sum + length, 0);
