import neo4j from "neo4j-driver";

/** Whole numbers as Neo4j integers, which the driver would send as floats; everything else as it is, lists and maps deep. */
export function toParameters(value: any): any {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameters);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toParameters(each)]));
}
