import { visible } from "../../access/viewer.js";
import { fullText } from "../../graph/full-text.js";
import { wordsIn } from "../../graph/lookalikes.js";
import type { Scope } from "../../graph/scope.js";
import { refuseLongSearch } from "./bounded-search.js";

/**
 * Cypher that binds the elements of a label which a text finds, and `score`: words through the Indonesian stemmer,
 * beginnings of words through the plain index (the stemmer finds neither beginnings nor codes), codes by their start. The text
 * is parted into words as names are (`wordsIn`), so that it finds these while its last word is being typed.
 */
export function searchMatches(node: string, label: string, text: string, scope: Scope): string {
  refuseLongSearch(text);
  // Words of letters and digits, in lower case: nothing in them is syntax or an operator to Lucene.
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

/** The same as the source of a list, which has an order of its own, beside what the statement has bound before. */
export const searchSource = (node: string, label: string, text: string, scope: Scope): string =>
  `CALL (*) { ${searchMatches(node, label, text, scope)} RETURN ${node} }`;
