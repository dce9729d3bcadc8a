/** Bytes before the number: a list marker, and the id of the database with its length. */
const before = /^(?:91)?cc10[0-9a-f]{32}/;

/** Sizes in bytes of the integers of PackStream by their marker. */
const sizes: Readonly<Record<number, number>> = { 200: 1, 201: 2, 202: 4, 203: 8 };

/**
 * Returns the number of the last transaction in a bookmark of Neo4j 5; undefined for a bookmark of another form. The Community
 * Edition shows the number nowhere else (`lastCommittedTxn` of SHOW DATABASES is null).
 */
export function transactionIn(bookmark: string): number | undefined {
  const bytes = Buffer.from(bookmark.replace(/^FB:/, ""), "base64");
  const head = before.exec(bytes.toString("hex"));
  if (!bookmark.startsWith("FB:") || !head) return undefined;
  const at = head[0].length / 2;
  const marker = bytes[at];
  if (marker === undefined) return undefined;
  if (marker < 128) return marker;
  const size = sizes[marker];
  if (size === undefined || bytes.length < at + 1 + size) return undefined;
  return size === 8 ? Number(bytes.readBigInt64BE(at + 1)) : bytes.readIntBE(at + 1, size);
}
