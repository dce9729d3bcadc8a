import { authorityOf } from "../../access/may-change.js";
import type { Context } from "../context.js";
import type { Occasion } from "./plan/change-record.js";

/** Returns who writes, with which authority, in which request, and on what basis, for the change log. */
export const occasionOf = (
  { viewer, requestId }: Pick<Context, "viewer"> & Partial<Pick<Context, "requestId">>,
  { note, cites, fileHash }: Pick<Occasion, "note" | "cites" | "fileHash">,
): Occasion => ({
  ...authorityOf(viewer),
  viewer: viewer.account,
  ...{ requestId, note, cites, fileHash },
});
