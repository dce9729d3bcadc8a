import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";

/** Cypher of the time of the newest record in the change log; null without one. Reads the end of the index of the feed. */
export const newestChange = `COLLECT {
    MATCH (change:Change) WHERE change.at IS NOT NULL AND change.id IS NOT NULL AND ${visible(keeper, "change")}
    RETURN change.at ORDER BY change.at DESC, change.id DESC LIMIT 1
  }[0]`;
