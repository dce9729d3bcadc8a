import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Row } from "../../database/database.js";
import { fullText } from "../../graph/full-text.js";
import { Scope } from "../../graph/scope.js";
import { asIsInForce, elementValidity, relationValidity } from "../../graph/validity.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { refuseLongSearch } from "../../repository/elements/bounded-search.js";
import { breadcrumbsOf } from "../breadcrumbs.js";
import { wordsOf } from "../overlaps/name-words.js";
import { type Evidence, weigh } from "./weigh.js";

export interface CandidateOptions {
  text: string;
  taxonomy: string;
  /** Kind of the elements whose classification is evidence. */
  kind: Kind;
  first: number;
  at: string;
}

export interface FoundCandidate {
  id: string;
  score: number;
  evidence: Evidence[];
  /** Ids, from the root of the taxonomy downwards. */
  breadcrumbs: string[];
}

/** Maximum number of full-text hits; the taxonomies alone have more than a thousand names. */
const mostHits = 500;

/**
 * Returns the nodes of a taxonomy that fit a text, best first, then by code. One round trip. Throws BAD_USER_INPUT for
 * a text without meaningful words.
 */
export async function findCandidates(
  { database, viewer, today }: Context,
  { text, taxonomy, kind, first, at }: CandidateOptions,
): Promise<FoundCandidate[]> {
  const words = wordsOf(text);
  if (words.length === 0)
    throw new RepositoryError(
      "BAD_USER_INPUT",
      "`text` has no meaningful word to search for. Describe the element in a few words.",
    );
  refuseLongSearch(words.join(" "));
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const rows = await database.read(
    `CALL db.index.fulltext.queryNodes('${fullText.stems}', ${scope.parameter(words.join(" "))}, {limit: ${mostHits}}) YIELD node AS e, score
     WITH e, score WHERE (e:Reference OR e:${kind.name} AND e.plateau = 'AS_IS') AND ${visible(viewer, "e")} AND ${elementValidity("e", day)}
     CALL (e) { ${compileWays(scope, day)} }
     WITH DISTINCT e, score, reference
     WHERE reference.taxonomy = ${scope.parameter(taxonomy)} AND reference.level > 0 AND ${visible(viewer, "reference")} AND ${elementValidity("reference", day)}
     RETURN reference.id AS id, reference.code AS code, score, CASE WHEN e <> reference THEN e.id END AS elementId,
       ${breadcrumbsOf("reference", scope)} AS breadcrumbs
     ORDER BY code, id, score DESC, e.code`,
    scope.parameters,
  );
  return candidatesOf(rows).slice(0, first);
}

/** Shares are relative to the best hit, independent of its node. */
function candidatesOf(rows: Row[]): FoundCandidate[] {
  const best = Math.max(...rows.map(({ score }) => score));
  const candidates = [...groupBy(rows, ({ id }) => id as string)].map(([id, all]) => {
    const evidence = all.map(({ score, elementId }) => ({ elementId: elementId ?? null, share: score / best }));
    return { id, breadcrumbs: all[0]!.breadcrumbs, ...weigh(evidence) };
  });
  return candidates.sort((one, other) => other.score - one.score);
}

/**
 * Compiles Cypher from a hit `e` to each `reference`: itself, its classification or function, and the classification of
 * the process that it delivers or of the data that it uses.
 */
function compileWays({ viewer }: Scope, day: string): string {
  const through = (between: string) =>
    `MATCH (e)${between}(x:Element)-[c:CLASSIFIED_AS]->(reference:Reference)
       WHERE ${relationValidity("b", day)} AND ${relationValidity("c", day)} AND ${visible(viewer, "x")} AND ${asIsInForce("x", day)} RETURN reference`;
  return `WITH e WHERE e:Reference RETURN e AS reference
       UNION MATCH (e)-[c:CLASSIFIED_AS|FULFILS]->(reference:Reference) WHERE ${relationValidity("c", day)} RETURN reference
       UNION ${through("<-[b:DELIVERED_THROUGH]-")}
       UNION ${through("-[b:USES_DATA]->")}`;
}
