import { visible } from "../viewer.js";
import { refuseLongSearch } from "./bounded-search.js";
import type { Scope } from "./scope.js";

/** Characters that Lucene reads as syntax. */
const luceneSyntax = /[+\-!(){}[\]^"~*?:\\/&|]/g;

/** A text as words for Lucene; its operators in capitals become plain words. */
const wordsOf = (text: string): string[] =>
  text
    .replace(luceneSyntax, " ")
    .split(/\s+/)
    .filter(Boolean)
    .map(word => word.toLowerCase());

/**
 * Cypher that binds the elements of a label which a text finds, and `score`: words through the Indonesian stemmer,
 * beginnings of words through the plain index (the stemmer finds neither beginnings nor codes), codes by their start.
 */
export function searchMatches(node: string, label: string, text: string, scope: Scope): string {
  refuseLongSearch(text);
  const words = wordsOf(text);
  const code = scope.parameter(text.trim().toUpperCase());
  const byCode = `MATCH (${node}:${label}) WHERE ${node}.code STARTS WITH ${code} RETURN ${node}, 10.0 AS score`;
  const all = scope.parameter(words.join(" AND "));
  const beginnings = scope.parameter(words.map(word => `${word}*`).join(" AND "));
  const fromIndex = (index: string, query: string) =>
    `CALL db.index.fulltext.queryNodes('${index}', ${query}) YIELD node AS ${node}, score RETURN ${node}, score`;
  const parts = words.length
    ? [fromIndex("element_words", all), fromIndex("element_prefixes", beginnings), byCode]
    : [byCode];
  return `CALL () { ${parts.join(" UNION ALL ")} } WITH ${node}, max(score) AS score WHERE ${node}:${label} AND ${visible(scope.viewer, node)}`;
}

/** The same as the source of a list, which has an order of its own, beside what the statement has bound before. */
export const searchSource = (node: string, label: string, text: string, scope: Scope): string =>
  `CALL (*) { ${searchMatches(node, label, text, scope)} RETURN ${node} }`;
