/** List of elements with its selection, independent of the API. */
export interface Level {
  field: string;
  /** Properties to select. */
  properties: string;
  /** True if the relation leads to at most one element, so that it needs no pages. */
  isOne?: boolean;
  first?: number;
  /** Code of a single element. */
  code?: string;
  /** Relations from the outermost to an end with a code: a filter as deep as the list is long. */
  reaches?: { fields: string[]; code: string };
  below?: Level[];
}

/** Page size of lists below the root, the same in all wordings with pages. */
const nestedPage = 10;

/** Returns the query for this server. */
export const toOurs = (root: Level): string => `{ ${oursOf(root, true)} }`;

/** Returns the query for @neo4j/graphql with connections, in sorted pages, as a client with pagination needs them. */
export const toConnections = (root: Level): string => `{ ${connectionOf(root, true)} }`;

/** Returns the query for @neo4j/graphql with plain lists: complete and unsorted below the root. */
export const toLists = (root: Level): string => `{ ${listOf(root, true)} }`;

function oursOf(level: Level, isRoot: boolean): string {
  const { field, first, code, properties, below = [], isOne } = level;
  const inner = [properties, ...below.map(each => oursOf(each, false))].join(" ");
  if (code) return `${field.slice(0, -1)}(ref: "${field.slice(0, -1)}:${code}") { ${inner} }`;
  if (isOne) return `${field} { ${inner} }`;
  const filter = level.reaches
    ? `, filter: ${reaching(level.reaches, (name, where) => `{${name}: {some: ${where}}}`)}`
    : "";
  return `${field}(first: ${first ?? nestedPage}${filter}) { ${isRoot ? countsOf(level) : ""}nodes { ${inner} } }`;
}

const countsOf = ({ reaches }: Level) =>
  reaches ? "totalCount facets(by: [method]) { buckets { value count } } " : "";

function connectionOf(level: Level, isRoot: boolean): string {
  const { field, first, properties, below = [], isOne } = level;
  const inner = [properties, ...below.map(each => connectionOf(each, false))].join(" ");
  const sort = isRoot ? "{code: ASC}" : "{node: {code: ASC}}";
  const args = isOne ? "" : `(first: ${first ?? nestedPage}, sort: [${sort}]${whereOf(level)})`;
  return `${field}Connection${args} { ${level.reaches ? "totalCount " : ""}edges { node { ${inner} } } }${bucketsOf(level)}`;
}

/** Replaces facets, which it does not support, by a count with its own filter per value. */
function bucketsOf({ field, reaches }: Level): string {
  if (!reaches) return "";
  const where = deep(reaches);
  const methods = ["ELECTRONIC", "HYBRID", "FACE_TO_FACE"];
  const bucket = (method: string) =>
    `${method}: ${field}Connection(where: {AND: [${where}, {method: {eq: "${method}"}}]}) { totalCount }`;
  return ` ${methods.map(bucket).join(" ")}`;
}

function listOf(level: Level, isRoot: boolean): string {
  const { field, first, properties, below = [] } = level;
  const inner = [properties, ...below.map(each => listOf(each, false))].join(" ");
  const page = isRoot || first ? `(limit: ${first ?? 1}, sort: [{code: ASC}]${whereOf(level)})` : "";
  return `${field}${page} { ${inner} }`;
}

function whereOf({ code, reaches }: Level): string {
  if (code) return `, where: {code: {eq: "${code}"}}`;
  return reaches ? `, where: ${deep(reaches)}` : "";
}

const deep = (reaches: NonNullable<Level["reaches"]>) =>
  reaching(reaches, (name, where) => `{${name}: {some: ${where}}}`);

function reaching(
  { fields, code }: NonNullable<Level["reaches"]>,
  some: (name: string, where: string) => string,
): string {
  return fields.reduceRight((where, name) => some(name, where), `{code: {eq: "${code}"}}`);
}
