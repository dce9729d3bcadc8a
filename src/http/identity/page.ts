import { noStore } from "../no-store.js";

/** Headers of a page that loads and runs nothing; `Origin` of its forms would be null without a referrer. */
export const pageHeaders = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "cache-control": noStore,
};

const style = `body{font:1.1rem/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#f4f5f7}
main{box-sizing:border-box;max-width:30rem;margin:2rem auto;padding:1.25rem;background:#fff;border-radius:.5rem}
h1{font-size:1.3rem;margin-top:0}
.act{display:block;box-sizing:border-box;width:100%;padding:.8rem;font:inherit;text-align:center;color:#fff;background:#1d4f91;border:0;border-radius:.4rem;text-decoration:none;cursor:pointer}
a{color:#1d4f91}`;

/** Text that is safe in HTML. */
class Html {
  constructor(readonly text: string) {}
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Returns a template as HTML; inserted texts are escaped, and lists are joined. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  const inserted = values.map(value =>
    typeof value === "string"
      ? value.replace(/[&<>"']/g, each => entities[each]!)
      : [value].flat().map(textOf).join(""),
  );
  return new Html(parts.map((part, index) => part + (inserted[index] ?? "")).join(""));
}

const textOf = ({ text }: Html) => text;

/** Returns a whole page of a government in Indonesian, readable at a width of 360 pixels. */
export function pageOf(title: string, content: Html[], organization: string): string {
  return html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Arsitektur SPBE ${organization}</title><style>${new Html(style)}</style></head>
<body><main><p>Arsitektur SPBE ${organization}</p><h1>${title}</h1>${content}<p><a href="/">Ke halaman arsitektur</a></p></main></body></html>`
    .text;
}
