import type { Viewer } from "../../access/viewer.js";
import { FairQueue } from "../../common/fair-queue.js";
import { tableLimits } from "../../formats/tables/table-limits.js";
import { bounded, FileTooLarge } from "../receive-file.js";
import { displacedFor } from "./displaced.js";
import { incomplete, mismatch, unknownUpload } from "./upload-errors.js";
import {
  appendTo,
  filesIn,
  makeFile,
  newUploadFile,
  openFolder,
  ownerOf,
  removeFile,
  type Upload,
  type UploadFile,
  withBytes,
} from "./upload-file.js";
import { UploadTurns } from "./upload-turns.js";

/** Bytes that a request sends, from `offset` on. `end` makes `sent` end. */
interface Piece {
  offset: number;
  sent: AsyncIterable<Uint8Array>;
  end(): void;
}

/** Place and limits of received files. */
export interface UploadRules {
  folder: string;
  /** Bytes of all files together, as announced. */
  mostBytes: number;
  /** Milliseconds after which a file is removed. */
  lifeMs: number;
}

/**
 * Files that clients send in pieces, and import afterwards without sending them again. They survive a restart; only the
 * account that began a file knows that it exists. All state is in the names and sizes of the files.
 */
export class UploadStore {
  private readonly creating = new FairQueue({ atOnce: 1 });
  private readonly turns = new UploadTurns();
  /** Ids of the files that are being imported. */
  private readonly reading = new Set<string>();

  constructor(private readonly rules: UploadRules) {}

  /** Makes the folder, which nobody else may read, and removes files that are too old. Throws a StartupError if it cannot. */
  async open(): Promise<void> {
    await openFolder(this.rules.folder);
    await this.removeOld();
  }

  /** Removes files that are too old, except while they are imported. */
  async removeOld(): Promise<void> {
    const old = (await this.files()).filter(file => this.isOld(file) && !this.reading.has(file.id));
    await Promise.all(old.map(removeFile));
  }

  /**
   * Begins a file of `length` bytes. Throws FileTooLarge; TOO_MANY_REQUESTS if the files of other accounts take all room;
   * DISK_FULL.
   */
  create({ account }: Viewer, length: number): Promise<Upload> {
    if (length > tableLimits.maxFileBytes) throw new FileTooLarge();
    return this.creating.turn(async () => {
      await this.removeOld();
      await this.makeRoom(ownerOf(account), length);
      return makeFile(newUploadFile(this.rules.folder, account, length));
    });
  }

  /** Returns a file, once no other request appends to it. Throws NOT_FOUND for an unknown one, and that of another account. */
  async find(viewer: Viewer, id: string): Promise<Upload> {
    const file = await this.ofAccount(viewer, id);
    return this.turns.take(
      file.id,
      () => {},
      () => withBytes(file),
    );
  }

  /**
   * Appends bytes. Those that came before the link broke remain. Throws NOT_FOUND, UPLOAD_OFFSET_MISMATCH, FileTooLarge,
   * DISK_FULL, and errors of the connection.
   */
  async append(viewer: Viewer, id: string, { offset, sent, end }: Piece): Promise<Upload> {
    const file = await this.ofAccount(viewer, id);
    return this.turns.take(id, end, async () => {
      const { bytes } = await withBytes(file);
      if (bytes !== offset) throw mismatch(offset, bytes);
      return appendTo(file, bounded(sent, file.length - bytes));
    });
  }

  /**
   * Passes the path of a complete file to `read`, and removes the file once it is written. Throws NOT_FOUND, and
   * BAD_USER_INPUT for an incomplete one. Not to be called for a file that is being read.
   */
  async use<T extends { isWritten: boolean }>(
    viewer: Viewer,
    id: string,
    read: (path: string) => Promise<T>,
  ): Promise<T> {
    const file = await this.find(viewer, id);
    if (file.bytes < file.length) throw incomplete(file);
    this.reading.add(id);
    try {
      const done = await read(file.path);
      if (done.isWritten) await removeFile(file);
      return done;
    } finally {
      this.reading.delete(id);
    }
  }

  private async ofAccount({ account }: Viewer, id: string): Promise<UploadFile> {
    const file = (await this.files()).find(each => each.id === id && each.owner === ownerOf(account));
    if (!file || this.isOld(file)) throw unknownUpload(id);
    return file;
  }

  private files = (): Promise<UploadFile[]> => filesIn(this.rules.folder);

  private isOld = ({ createdAt }: UploadFile): boolean => Date.now() - createdAt > this.rules.lifeMs;

  /** Removes the oldest files of an account until a further one has room. */
  private async makeRoom(owner: string, length: number): Promise<void> {
    const { mostBytes } = this.rules;
    const isIdle = ({ id }: UploadFile) => !this.turns.has(id) && !this.reading.has(id);
    await Promise.all(displacedFor(await this.files(), { owner, length, mostBytes, isIdle }).map(removeFile));
  }
}
