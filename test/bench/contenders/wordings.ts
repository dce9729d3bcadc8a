/** One list of elements and what is selected beneath it, in no particular API's words. */
export interface Level {
  field: string;
  /** Properties to select. */
  properties: string;
  /** Whether the relation leads to one element at most, so that nobody would page it. */
  isOne?: boolean;
  first?: number;
  /** The code of the one element that is meant. */
  code?: string;
  /** The relations whose end has a code, from the outermost to that end: a filter as deep as the list is long. */
  reaches?: { fields: string[]; code: string };
  below?: Level[];
}

/** Pages of lists below the root, as long in all wordings that page. */
const nestedPage = 10;

/** Asked of this server. */
export const toOurs = (root: Level): string => `{ ${oursOf(root, true)} }`;

/** Asked of @neo4j/graphql through its connections, in pages of an order, as a client that pages has to. */
export const toConnections = (root: Level): string => `{ ${connectionOf(root, true)} }`;

/** Asked of @neo4j/graphql through its plain lists: below the root whole and in any order. */
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

/** Facets it has none: counts under a filter of their own, a value each, are the next best. */
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
