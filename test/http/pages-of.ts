import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuiltPages } from "../../src/http/web/built-pages.js";

/** Returns pages as if they had been built, with texts of documents by name. */
export function pagesOf(
  documents: Record<string, string>,
  { paths, render }: Pick<BuiltPages, "paths" | "render">,
): BuiltPages {
  const browserFolder = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(browserFolder, "assets"));
  for (const file of ["service-worker.js", "licenses.txt"]) writeFileSync(join(browserFolder, file), "");
  const trusted = Object.entries(documents).map(([name, query]) => ({ name, query, hash: name }));
  const requestOf = async () => undefined;
  return { ...{ paths, render, requestOf, script: "", styles: [], browserFolder }, documents: trusted };
}

/** Text of the document of the page `/opd/:kode`. */
export const opdDocument = readFileSync("src/web/pages/opd/page.graphql", "utf8");

/** Text of the document of the page `/bukti`, with the fragment that it shares. */
export const evidenceDocument = ["pages/bukti/page.graphql", "fragments/opds-to-pick.graphql"]
  .map(file => readFileSync(`src/web/${file}`, "utf8"))
  .join("\n");

/** Returns pages with the document of `/opd/:kode` alone, none of which is rendered. */
export const opdPages = (): BuiltPages =>
  pagesOf({ PageOpd: opdDocument }, { paths: [], render: async () => ({ html: "", isPage: true }) });
