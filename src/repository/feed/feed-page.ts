import { restrictedRecordMark } from "../../access/restricted.js";
import type { Viewer } from "../../access/viewer.js";
import { PromiseCache } from "../../common/promise-cache.js";
import type { Database, Row } from "../../database/database.js";
import { RequestDatabase } from "../../graph/request-database.js";
import { Scope } from "../../graph/scope.js";
import { opened, relationsIn, shownChanges, shownRecord } from "../changes/shown-change.js";
import { beyondMoment } from "../elements/cursor.js";
import { cursorOf, endOf, type Position } from "./position.js";

/** Change as its listeners know it: names of what has changed, no values. */
interface ChangeNews {
  /** Id of the record in the change log. */
  change: string;
  at: string;
  action: "CREATED" | "UPDATED" | "DELETED";
  kind: string;
  elementId: string;
  ref: string;
  /** Revision after the change; null for a deleted element. */
  revision: number | null;
  /** Names of the changed properties that the viewer may read, sorted; of a created or deleted element all that have values. */
  properties: string[];
  /** Types of the changed outgoing relations to elements that the viewer sees, sorted. */
  relations: string[];
}

/** Change that a viewer may know, with what decides who wants it. */
export interface FeedEntry {
  position: Position;
  news: ChangeNews;
  /** Ids of the OPDs that were responsible before and after the change. */
  responsible: (string | undefined)[];
  /** True if it concerns something RESTRICTED, which the record of events notes. */
  isRestricted: boolean;
}

/** Part of the change log as a viewer may know it. */
export interface FeedPage {
  entries: FeedEntry[];
  /** Position after the page. */
  end: Position;
  /** True if nothing follows up to the requested time. */
  isLast: boolean;
}

/** Records of a page, with those that its viewer may not know. */
const pageSize = 100;

/** Pages that several listeners read at the same time. */
const mostPages = 200;

/** Part of the change log to read: beyond a position, up to a settled time. */
interface Range {
  after: Position;
  until: string;
}

/** Reads the change log for viewers. Listeners of equal rights who are at the same place share one statement. */
export class FeedPages {
  private readonly pages = new PromiseCache<FeedPage>({ max: mostPages, ttl: 2_000 });

  constructor(
    private readonly database: Database,
    private readonly today: () => string,
  ) {}

  read(viewer: Viewer, range: Range): Promise<FeedPage> {
    const key = JSON.stringify([viewer.fingerprint, range.after.at, range.after.id, range.until]);
    return this.pages.of(key, () => this.readPage(viewer, range));
  }

  private async readPage(viewer: Viewer, { after, until }: Range): Promise<FeedPage> {
    const restricted = new Set<string>();
    const onRestricted = ({ ref }: { ref?: string }) => void restricted.add(ref ?? "");
    const asker = { viewer, today: this.today(), onRestricted };
    const database = new RequestDatabase({ ...asker, database: this.database });
    const scope = new Scope(viewer, asker.today);
    const rows = await database.read(statementOf(after, until, scope), scope.parameters);
    const isLast = rows.length < pageSize;
    const known = rows.flatMap(({ change }) => change ?? []).map(opened);
    const shown = await shownChanges({ database, viewer }, known);
    const entries = shown.map((change, index) => entryOf(change, known[index]!, restricted));
    return { entries, isLast, end: isLast ? endOf(until) : rows.at(-1)!.position };
  }
}

/** Rows that the viewer may not know are positions only, so that a page ends although all of it is hidden. */
function statementOf(after: Position, until: string, scope: Scope): string {
  const beyond = beyondMoment("change", cursorOf(after), scope);
  return `MATCH (change:Change)
    WHERE change.at IS NOT NULL AND change.id IS NOT NULL AND ${beyond} AND change.at <= ${scope.parameter(until)}
    WITH change ORDER BY change.at, change.id LIMIT ${pageSize}
    WITH change, ${shownRecord("change", scope)} AS isShown
    RETURN change {.at, .id} AS position, CASE WHEN isShown THEN properties(change) END AS change,
      CASE WHEN isShown THEN ${restrictedRecordMark(scope.viewer, "change")} END AS mark`;
}

/** `stored`: the record with what decides who wants it, which is not shown. */
function entryOf(change: Row, stored: Row, restricted: ReadonlySet<string>): FeedEntry {
  const { id, at, action, kind, elementId, ref, revTo = null } = change;
  const sides = [change.before, change.after];
  const names = sides.flatMap(side => Object.keys(side ?? {})).filter(name => name !== "relations");
  const types = sides.flatMap(side => relationsIn(side).map(([type]) => type));
  const news = { change: id, at, action, kind, elementId, ref, revision: revTo };
  return {
    position: { at, id },
    news: { ...news, properties: sorted(names), relations: sorted(types) },
    responsible: [stored.responsible, stored.formerResponsible],
    isRestricted: restricted.has(ref),
  };
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
