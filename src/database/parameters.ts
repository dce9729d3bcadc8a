import neo4j from "neo4j-driver";

/**
 * Whole numbers as Neo4j integers, which the driver would send as floats; everything else as it is, lists and maps
 * deep. What holds no number is handed on uncopied, so that a large import costs little.
 */
export function toParameters(value: any): any {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return listOf(value);
  return isMap(value) ? mapOf(value) : value;
}

/** Instances of input classes are maps too; the driver's own integers, and sets, it knows how to send. */
const isMap = (value: any): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !neo4j.isInt(value) && !(Symbol.iterator in value);

function listOf(list: unknown[]): unknown[] {
  let copy: unknown[] | undefined;
  list.forEach((each, index) => {
    const converted = toParameters(each);
    if (converted === each) return;
    copy ??= [...list];
    copy[index] = converted;
  });
  return copy ?? list;
}

function mapOf(map: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(map)) {
    const converted = toParameters(map[name]);
    if (converted === map[name]) continue;
    copy ??= { ...map };
    copy[name] = converted;
  }
  return copy ?? map;
}
