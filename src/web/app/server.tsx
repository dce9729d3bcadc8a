import { renderToString } from "preact-render-to-string";
import { today } from "../ui/format";
import { App, documentTitle } from "./app";
import { type Ask, type Fault, notRecorded, outcomeOfBody } from "./ask";
import type { TrustedDocument } from "./page";
import { findPage, loadAll } from "./pages";
import { requestFor, show, showFault } from "./shown";
import type { Site } from "./site";

export { paths } from "./pages";

// A second build beside the running server removes the files of this one.
await loadAll();

/** Address and means to render it, from the server. */
export interface Given {
  path: string;
  /** Query string without its question mark. */
  query: string;
  site: Site;
  /** Script of the browser, and styles, by address. */
  script: string;
  styles: string[];
  /**
   * Returns the GraphQL answer of a trusted document by its name, for the viewer of the request: as if the changes of its
   * address had been made, or as recorded.
   */
  ask(document: string, variables: Record<string, unknown>, isRecorded: boolean): Promise<object>;
  /** Fault because of which nothing may be requested. Default: none. */
  fault?: Fault;
}

/** Rendered page: HTML, the code of its error, if any, and whether the address has a page. */
export interface Rendered {
  html: string;
  code?: string;
  isPage: boolean;
}

/** Renders the page of an address with its answer. Throws what `ask` throws. */
export async function render({ path, query, site, script, styles, ask, fault }: Given): Promise<Rendered> {
  const askHere: Ask = async ({ name }: TrustedDocument, variables, asIf = []) =>
    outcomeOfBody(await ask(name, variables, asIf.length === 0));
  const shown = await (fault ? showFault(path, query, fault) : show(path, query, askHere));
  const body = renderToString(<App first={shown} site={site} />);
  const { found, ...state } = shown;
  const title = documentTitle(shown, site);
  const html = documentOf({ title, styles, script, body, state: { ...state, site } });
  const code = shown.fault?.code;
  return { html, code: code === notRecorded ? undefined : code, isPage: found !== undefined };
}

/**
 * Returns the name of the document of a page and its variables for an address, so that a file has the rows of its page;
 * undefined if there is no such page, or nothing to request.
 */
export async function requestOf(
  path: string,
  query: string,
): Promise<{ document: string; variables: Record<string, unknown> } | undefined> {
  const found = await findPage(path, query, today());
  const request = found && requestFor(found);
  return request && { document: request.document.name, variables: request.variables };
}

interface Parts {
  title: string;
  styles: string[];
  script: string;
  body: string;
  state: object;
}

function documentOf({ title, styles, script, body, state }: Parts): string {
  const page = renderToString(
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.ico" />
        {styles.map(href => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script type="module" src={script} />
      </head>
      <body>
        <div id="app" dangerouslySetInnerHTML={{ __html: body }} />
        <script type="application/json" id="shown" dangerouslySetInnerHTML={{ __html: asJson(state) }} />
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

/** JSON that ends no script element. */
const asJson = (value: object) => JSON.stringify(value).replaceAll("<", "\\u003c");
