import { options, type VNode } from "preact";
import { notAsIf, supposed } from "../ui/supposition";
import { isOfPages } from "./pages";

/** Parameters that the links of the page that is rendered retain. */
let retained: [name: string, value: string][] = [];

/** Lets the links of what is rendered from now on lead to pages answered as if, as the page of these parameters is. */
export function retainAsIf(search: URLSearchParams): void {
  retained = search.has(supposed) ? [...search].filter(([name]) => name in notAsIf) : [];
}

const before = options.vnode;

// One place instead of each link of each page: a forgotten link would leave the supposed state unnoticed.
options.vnode = vnode => {
  if (vnode.type === "a" && retained.length > 0) retainIn(vnode as VNode<{ href?: string; "data-recorded"?: boolean }>);
  before?.(vnode);
};

function retainIn({ props }: VNode<{ href?: string; "data-recorded"?: boolean }>): void {
  const { href } = props;
  if (typeof href !== "string" || !href.startsWith("/") || props["data-recorded"]) return;
  const url = new URL(href, "http://page");
  if (!isOfPages(url.pathname) || isDesk(url.pathname) || url.searchParams.has(supposed)) return;
  for (const [name, value] of retained) url.searchParams.append(name, value);
  props.href = url.pathname + url.search + url.hash;
}

/** True for the desk, whose forms write to the repository, which knows nothing of what is supposed. */
const isDesk = (path: string) => path.split("/")[1] === "meja";
