import neo4j from "neo4j-driver";

/**
 * Converts whole numbers, also in nested lists and maps, into Neo4j integers, because the driver would send floats.
 * Values without numbers are not copied, so that large imports are cheap.
 */
export function toParameters(value: any): any {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return listOf(value);
  return isMap(value) ? mapOf(value) : value;
}

/** True for plain objects and instances of input classes; the driver can send its own integers and sets. */
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
