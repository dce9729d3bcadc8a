import { useEffect } from "preact/hooks";
import { navigate } from "wouter-preact/use-browser-location";
import { isOfPages } from "./pages";

/** Opens links to other pages, and forms that lead to them, without loading the whole document again. */
export function useOwnLinks(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a[href]") as HTMLAnchorElement | null;
      if (link && isPlain(event) && !link.target && !link.download) openPage(new URL(link.href), event);
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (form.method === "get" && !event.defaultPrevented) openPage(addressOf(form, event.submitter), event);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, []);
}

function openPage(url: URL, event: Event) {
  if (url.origin !== location.origin || !isOfPages(url.pathname)) return;
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
  event.preventDefault();
  // The browser would restore a place in the page that is still shown.
  history.scrollRestoration = "manual";
  // The same address again is no step back.
  navigate(url.pathname + url.search + url.hash, { replace: url.href === location.href });
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Empty fields are left out: the address then says only what was chosen. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action);
  const entries = [...new FormData(form, submitter)].filter(([, value]) => typeof value === "string" && value !== "");
  url.search = String(new URLSearchParams(entries as [string, string][]));
  return url;
}
