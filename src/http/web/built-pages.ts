import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Period } from "../../config/pemdi-calendar.js";
import type { TrustedDocument } from "../../graphql/trusted-documents/read-questions.js";

/** Address and means to render it. It is the `Given` of src/web/app/server.tsx. */
export interface GivenToPage {
  path: string;
  /** Query string without its question mark. */
  query: string;
  site: SiteOfPages;
  script: string;
  styles: string[];
  /**
   * Returns the GraphQL answer of a trusted document by its name, as if the changes of the address had been made, or as
   * recorded.
   */
  ask(document: string, variables: Record<string, unknown>, isRecorded: boolean): Promise<object>;
  /** Fault because of which nothing may be requested. Default: none. */
  fault?: { code: string; retryAfter?: number };
}

/** Settings that pages show. It is the `Site` of src/web/app/site.ts. */
export interface SiteOfPages {
  organization: string;
  hasGraphiql: boolean;
  evaluationCalendar: readonly Period[];
}

/** Rendered page: HTML, the code of its error, if any, and whether the address has a page. */
export interface RenderedPage {
  html: string;
  code?: string;
  isPage: boolean;
}

/** Document of a page by its name, with its variables for an address. */
export interface RequestOfPage {
  document: string;
  variables: Record<string, unknown>;
}

/** Web page as `npm run web` has built it. */
export interface BuiltPages {
  /** Paths of the pages, each without the parts that may follow. */
  paths: readonly string[];
  documents: readonly TrustedDocument[];
  /** Addresses of the script and the styles for browsers. */
  script: string;
  styles: string[];
  /** Folder of the files for browsers. */
  browserFolder: string;
  /** Renders an address. Throws what `ask` throws. */
  render(given: GivenToPage): Promise<RenderedPage>;
  /** Returns what a page requests for an address; undefined if there is no such page, or nothing to request. */
  requestOf(path: string, query: string): Promise<RequestOfPage | undefined>;
}

const folder = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

const Built = z.object({
  script: z.string(),
  styles: z.array(z.string()),
  documents: z.array(z.object({ name: z.string(), hash: z.string(), query: z.string() })),
});

/** Returns the web page; undefined if it is not built. */
export async function readBuiltPages(): Promise<BuiltPages | undefined> {
  if (!existsSync(`${folder}built.json`)) return undefined;
  const { script, styles, documents } = Built.parse(JSON.parse(readFileSync(`${folder}built.json`, "utf8")));
  // The address is computed, because the type checker does not know what is built.
  const { paths, render, requestOf } = await import(new URL("server/server.js", `file://${folder}`).href);
  return { paths, documents, script, styles, browserFolder: `${folder}browser`, render, requestOf };
}
