import type { Viewer } from "../../access/viewer.js";

/** Text to send. */
export interface Sending {
  /** Events; empty if there is nothing to tell. */
  text: string;
  /** True if more follows at once. Default: false. */
  hasMore?: boolean;
}

/** Origin of the events of one stream. */
export interface Source {
  /** Throws FORBIDDEN for a viewer who may not have such events at all. */
  require(viewer: Viewer): void;
  /** Returns the events that a viewer may have, up to a settled time of the change log. */
  next(viewer: Viewer, until: string): Promise<Sending>;
  /** Returns the sign of life for a while without events. */
  quiet(): string;
}
