import { visible } from "../access/viewer.js";
import { definitionOf, type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Asker } from "./asker.js";
import { parseRef, partsOfCode } from "./element-ref.js";
import { alikest, nearest } from "./likeness.js";

interface Reader extends Pick<Asker, "viewer"> {
  database: Pick<Asker["database"], "read">;
}

/** Maximum difference in length between a code or name and the written text. */
const mostSlips = 3;

/** Maximum candidates per lookup; only a kind with more codes and names of similar length loses some. */
const mostCandidates = 10_000;

/**
 * Returns the refs of at most three elements that an unknown ref may mean, nearest first, by code or name within its
 * kind. `expected` is the kind of a bare code; without it the code has to match exactly, in any kind. Finds only
 * elements that the viewer may see. One statement, for requests that fail anyway.
 */
export async function nearestRefs(reader: Reader, text: string, expected?: Kind): Promise<string[]> {
  const { kind = expected, code, qualifier } = readWritten(text);
  if (code.trim() === "") return [];
  const candidates = kind ? await ofLength(reader, kind, code) : await ofCode(reader, code);
  const refs = candidates.map(each => ({ ...each, ref: refOf(each, qualifier) }));
  return [...new Set(alikest(code, refs, each => [each.code, each.name]).map(({ ref }) => ref))].slice(0, 3);
}

interface Candidate {
  kind: string;
  code: string;
  name: string;
  qualifier: string;
}

/** Also recognises a misspelt kind: `ops:DINKES`. */
function readWritten(text: string): { kind?: Kind; code: string; qualifier?: string } {
  const ref = parseRef(text);
  if ("kind" in ref) return ref;
  const colon = text.indexOf(":");
  const kind = colon < 0 ? undefined : nearest(text.slice(0, colon), metamodel.kinds, singularOf, "OF_FEW");
  return { kind, ...partsOfCode(kind ? text.slice(colon + 1) : text) };
}

/** Includes the qualifier only if the request had one, because a ref without it means the preferred element. */
const refOf = ({ kind, code, qualifier }: Candidate, asked: string | undefined) =>
  `${singularOf(metamodel.kind(kind))}:${code}${asked === undefined ? "" : `@${qualifier}`}`;

const columns = (kind: Kind) =>
  `n.kind AS kind, n.code AS code, n.name AS name, n.${definitionOf(kind).qualifier.property} AS qualifier`;

async function ofLength({ database, viewer }: Reader, kind: Kind, code: string): Promise<Candidate[]> {
  const isNear = (property: string) => `abs(size(n.${property}) - $length) <= ${mostSlips}`;
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE (${isNear("code")} OR ${isNear("name")}) AND ${visible(viewer, "n")}
     RETURN ${columns(kind)} ORDER BY code LIMIT ${mostCandidates}`,
    { length: code.length },
  );
  return rows as Candidate[];
}

async function ofCode({ database, viewer }: Reader, code: string): Promise<Candidate[]> {
  const lookups = metamodel.kinds.map(
    kind => `MATCH (n:${kind.name}) WHERE n.code IN $codes AND ${visible(viewer, "n")} RETURN ${columns(kind)}`,
  );
  const codes = [...new Set([code, code.trim(), code.trim().toUpperCase()])];
  return (await database.read(lookups.join(" UNION ALL "), { codes })) as Candidate[];
}
