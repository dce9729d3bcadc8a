import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Text in a source file, with the line of its first character. */
export interface Text {
  file: string;
  line: number;
  text: string;
}

/**
 * Yields the string and template literals of a TypeScript file, with the values of constants inserted, including
 * imported ones.
 */
export function* textsIn(file: string): Generator<Text> {
  const source = sourceOf(file);
  const nodes: ts.Node[] = [source.tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    ts.forEachChild(node, child => void nodes.push(child));
    const text = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? textOf(node, source) : undefined;
    if (text !== undefined)
      yield { file, line: source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text };
  }
}

interface Source {
  file: string;
  tree: ts.SourceFile;
  /** Constants of the file and of its functions, by name. The last one wins for equal names. */
  constants: Map<string, ts.Expression>;
  /** Files by the names imported from them. */
  imports: Map<string, string>;
}

const sources = new Map<string, Source>();

function sourceOf(file: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const source: Source = { file, tree, constants: new Map(), imports: new Map() };
  sources.set(file, source);
  readNames(tree, source);
  return source;
}

function readNames(node: ts.Node, source: Source): void {
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name))
    source.constants.set(node.name.text, node.initializer);
  if (ts.isImportDeclaration(node)) readImports(node, source);
  ts.forEachChild(node, child => readNames(child, source));
}

function readImports({ moduleSpecifier, importClause }: ts.ImportDeclaration, { file, imports }: Source): void {
  const from = (moduleSpecifier as ts.StringLiteral).text;
  const bindings = importClause?.namedBindings;
  if (!from.startsWith(".") || !bindings || !ts.isNamedImports(bindings)) return;
  const target = path.join(path.dirname(file), from.replace(/\.js$/, ".ts"));
  for (const { name } of bindings.elements) imports.set(name.text, target);
}

/** Returns the value of an expression if it is a text known without executing the file. */
function textOf(node: ts.Expression, source: Source): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return filledIn(node, source);
  if (!ts.isIdentifier(node)) return undefined;
  const constant = source.constants.get(node.text);
  if (constant) return constant === node ? undefined : textOf(constant, source);
  const from = source.imports.get(node.text);
  return from?.startsWith("test/") ? textOf(node, sourceOf(from)) : undefined;
}

function filledIn({ head, templateSpans }: ts.TemplateExpression, source: Source): string | undefined {
  const parts = templateSpans.map(({ expression, literal }) => {
    const value = textOf(expression, source);
    return value === undefined ? undefined : value + literal.text;
  });
  return parts.includes(undefined) ? undefined : [head.text, ...parts].join("");
}

/** Returns the requests in a page of Markdown: the code blocks marked as GraphQL. */
export function textsOfPage(file: string): Text[] {
  const page = readFileSync(file, "utf8");
  return [...page.matchAll(/```graphql\n([^`]+)```/g)].map(({ index, 1: text }) => ({
    ...{ file, text: text! },
    line: page.slice(0, index).split("\n").length + 1,
  }));
}
