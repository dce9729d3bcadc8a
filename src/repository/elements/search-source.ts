import { visible } from "../../access/viewer.js";
import { fullText } from "../../graph/full-text.js";
import { wordsIn } from "../../graph/lookalikes.js";
import type { Scope } from "../../graph/scope.js";
import { refuseLongSearch } from "./bounded-search.js";

/**
 * Returns Cypher that binds the elements of a label that match a text, with `score`: words by the Indonesian stemmer,
 * beginnings of words by the plain index (the stemmer finds neither beginnings nor codes), codes by their start. The
 * text is split into words like names (`wordsIn`), so that it matches while its last word is being typed.
 */
export function searchMatches(node: string, label: string, text: string, scope: Scope): string {
  refuseLongSearch(text);
  // The words consist of letters and digits in lower case, so they contain no Lucene syntax.
  const words = wordsIn(text);
  const code = scope.parameter(text.trim().toUpperCase());
  const byCode = `MATCH (${node}:${label}) WHERE ${node}.code STARTS WITH ${code} RETURN ${node}, 10.0 AS score`;
  const all = scope.parameter(words.join(" AND "));
  const beginnings = scope.parameter(words.map(word => `${word}*`).join(" AND "));
  const fromIndex = (index: string, query: string) =>
    `CALL db.index.fulltext.queryNodes('${index}', ${query}) YIELD node AS ${node}, score RETURN ${node}, score`;
  const parts = words.length
    ? [fromIndex(fullText.stems, all), fromIndex(fullText.beginnings, beginnings), byCode]
    : [byCode];
  return `CALL () { ${parts.join(" UNION ALL ")} } WITH ${node}, max(score) AS score WHERE ${node}:${label} AND ${visible(scope.viewer, node)}`;
}

/** Returns the search as the source of a list, which has its own order, after the earlier bindings of the statement. */
export const searchSource = (node: string, label: string, text: string, scope: Scope): string =>
  `CALL (*) { ${searchMatches(node, label, text, scope)} RETURN ${node} }`;
