import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Text } from "./text-in.js";

const functions = ["describe", "it", "test"];

/** Yields the titles of tests and of their groups in a TypeScript file, with `…` for values of templates. */
export function* titlesIn(file: string): Generator<Text> {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const nodes: ts.Node[] = [tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    ts.forEachChild(node, child => void nodes.push(child));
    const text =
      ts.isCallExpression(node) && functions.includes(calledIn(node)) ? textOf(node.arguments[0]) : undefined;
    if (text !== undefined) yield { file, line: tree.getLineAndCharacterOfPosition(node.pos).line + 1, text };
  }
}

/** Returns the first name of a call: `test` for `test.each(…)(…)`. */
function calledIn(call: ts.CallExpression): string {
  let called: ts.Expression = call.expression;
  while (ts.isCallExpression(called) || ts.isPropertyAccessExpression(called)) called = called.expression;
  return ts.isIdentifier(called) ? called.text : "";
}

function textOf(title: ts.Expression | undefined): string | undefined {
  if (title && ts.isStringLiteralLike(title)) return title.text;
  if (!title || !ts.isTemplateExpression(title)) return undefined;
  return [title.head.text, ...title.templateSpans.map(({ literal }) => `…${literal.text}`)].join("");
}
