import { SharedReading } from "../../common/shared-reading.js";
import type { Database } from "../../database/database.js";
import { newestChange } from "../changes/newest-change.js";
import { beginning } from "./position.js";

/** Database that knows which writes are in progress, those of other servers and of commands included. */
export interface WatchedDatabase extends Pick<Database, "read" | "revision"> {
  writesInProgress(): Promise<string[]>;
}

/** Newest time at a look, and the writes that were in progress then and have not ended. */
interface Awaited {
  at: string;
  writes: readonly string[];
}

/**
 * Time up to which the change log is complete, whoever writes. A write takes a time later than every record that it sees,
 * so an earlier time can appear only by a write that had begun when the newest record was read. Once all writes that were in
 * progress then have ended, nothing can appear before that record. No clock is compared.
 */
export class SettledFeed {
  /** Time of the newest record at the last look, settled or not. */
  newest = beginning.at;
  private at = beginning.at;
  private awaited: Awaited[] = [];
  private revision: string | undefined;
  // An older list that arrives late would hide a write that is in progress.
  private readonly looks = new SharedReading(() => this.lookOnce());

  constructor(private readonly database: WatchedDatabase) {}

  /**
   * Looks at the database, and returns the time: that of the newest settled record. Later times are never earlier. Only one
   * look runs at a time; all who call meanwhile share the next.
   */
  look(): Promise<string> {
    return this.looks.get();
  }

  private async lookOnce(): Promise<string> {
    const revision = await this.database.revision();
    if (revision === this.revision && this.awaited.length === 0) return this.at;
    const [row] = await this.database.read(`RETURN ${newestChange} AS newest`);
    // Listed after the newest record was read: a write that is not listed has ended, or will see that record.
    const writes = await this.database.writesInProgress();
    this.newest = row!.newest ?? beginning.at;
    this.note(this.newest, writes);
    // Reads of this process then see all that those writes have committed, also on the followers of a cluster.
    await this.database.revision();
    this.revision = revision;
    this.settle();
    return this.at;
  }

  private note(at: string, writes: readonly string[]): void {
    this.awaited = this.awaited.map(each => ({ ...each, writes: each.writes.filter(id => writes.includes(id)) }));
    const last = this.awaited.at(-1)?.at ?? this.at;
    if (at > last) this.awaited.push({ at, writes });
  }

  /** Writes of an earlier look that have not ended are awaited by the later ones, too. */
  private settle(): void {
    const index = this.awaited.findLastIndex(({ writes }) => writes.length === 0);
    if (index < 0) return;
    this.at = this.awaited[index]!.at;
    this.awaited = this.awaited.slice(index + 1);
  }
}
