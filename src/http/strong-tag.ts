import { createHash } from "node:crypto";

/** Returns the strong ETag of content; an answer has the same whether it is cached or new. */
export const strongTag = (content: string | Buffer): string =>
  `"${createHash("sha1").update(content).digest("base64")}"`;
