/** What the directory of an archive says of an entry. */
export interface Written {
  name: Buffer;
  /** Of its local header, from the start of the archive. */
  offset: number;
  crc: number;
  size: number;
  compressedSize: number;
}

/** Version 2.0; names in UTF-8, sizes behind the content; deflated; 1 January 1980, so that equal content gives equal bytes. */
const common = Buffer.from([20, 0, 0x08, 0x08, 8, 0, 0, 0, 0x21, 0]);

/** APPNOTE.TXT 4.3.7; sizes follow in the descriptor. */
export const localHeader = ({ name }: Written): Buffer =>
  Buffer.concat([signature(0x04034b50), common, numbers(0, 0, 0), short(name.length), short(0), name]);

/** APPNOTE.TXT 4.3.9 */
export const dataDescriptor = (entry: Written): Buffer => Buffer.concat([signature(0x08074b50), sizes(entry)]);

/** APPNOTE.TXT 4.3.12 */
export const centralRecord = (entry: Written): Buffer =>
  Buffer.concat([
    ...[signature(0x02014b50), short(20), common, sizes(entry), short(entry.name.length)],
    ...[short(0), short(0), short(0), short(0), numbers(0, entry.offset), entry.name],
  ]);

/** APPNOTE.TXT 4.3.16 */
export const endRecord = ({ entries, size, offset }: { entries: number; size: number; offset: number }): Buffer =>
  Buffer.concat([
    ...[signature(0x06054b50), short(0), short(0), short(entries), short(entries)],
    ...[numbers(size, offset), short(0)],
  ]);

const sizes = ({ crc, compressedSize, size }: Written) => numbers(crc, compressedSize, size);

const signature = (value: number) => numbers(value);

/** Throws where an archive grows beyond 4 GiB, which this form cannot say. */
function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
