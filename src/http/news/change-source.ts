import { requireRecord } from "../../access/rights.js";
import type { Viewer } from "../../access/viewer.js";
import { type FeedFilter, wants } from "../../repository/feed/feed-filter.js";
import type { FeedEntry, FeedPages } from "../../repository/feed/feed-page.js";
import { cursorOf, isBefore, type Position } from "../../repository/feed/position.js";
import { eventText, heartbeat, positionText } from "./event-text.js";
import type { Sending, Source } from "./source.js";

interface ChangeParts {
  pages: FeedPages;
  filter: FeedFilter;
  /** Place after which the stream begins. */
  position: Position;
  /** Receives the refs of RESTRICTED elements that were sent. */
  onRestricted(ref: string): void;
}

/** Changes of the change log, from a position on. Its place is all that a listener who does not read leaves behind. */
export class ChangeSource implements Source {
  readonly require = requireRecord;
  private position: Position;
  private told: string;

  constructor(private readonly parts: ChangeParts) {
    this.position = parts.position;
    this.told = this.cursor;
  }

  async next(viewer: Viewer, until: string): Promise<Sending> {
    if (!isBefore(this.position, until)) return { text: "" };
    const { entries, end, isLast } = await this.parts.pages.read(viewer, { after: this.position, until });
    const wanted = entries.filter(entry => wants(this.parts.filter, entry));
    const text = wanted.map(entry => this.textOf(entry)).join("");
    this.position = end;
    return { text, hasMore: !isLast };
  }

  /** Moves the place of a client whose filter wants little, so that it does not resume far back. */
  quiet(): string {
    if (this.told === this.cursor) return heartbeat;
    this.told = this.cursor;
    return positionText(this.cursor);
  }

  private textOf({ position, news, isRestricted }: FeedEntry): string {
    if (isRestricted) this.parts.onRestricted(news.ref);
    this.told = cursorOf(position);
    return eventText("change", news, this.told);
  }

  private get cursor(): string {
    return cursorOf(this.position);
  }
}
