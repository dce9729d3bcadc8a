import { useEffect, useRef, useState } from "preact/hooks";
import { usePathname, useSearch } from "wouter-preact/use-browser-location";
import { FaultNote } from "../ui/fault-note";
import { goToNamedPart } from "../ui/named-part";
import { retainAsIf } from "./as-if-in-links";
import { askServer } from "./ask";
import { Compared } from "./comparison";
import { CopyLink } from "./copy-link";
import { LastAnswers } from "./last-answers";
import { leave, placeOfReturn, usePlaces } from "./places";
import { endSession } from "./remembered";
import { Shell } from "./shell";
import { keyOf, type Shown, show } from "./shown";
import { type Site, SiteContext } from "./site";
import { useOwnLinks } from "./use-own-links";

const last = new LastAnswers();

/** Returns what the current address shows, and whether the next page is being loaded. */
function useShown(first: Shown) {
  const path = usePathname({ ssrPath: first.path });
  const query = useSearch({ ssrSearch: first.query }).replace(/^\?/, "");
  const [shown, setShown] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => void last.complete(first), []);
  useEffect(() => {
    if (attempt === 0 && shown.path === path && shown.query === query) return setLoading(false);
    let isStale = false;
    leave(keyOf(shown));
    setLoading(true);
    show(path, query, askServer).then(next => {
      if (isStale) return;
      setShown(last.complete(next));
      setLoading(false);
    });
    return () => {
      isStale = true;
    };
  }, [path, query, attempt]);
  // Browsers give up code that could not be loaded, and the server documents of an older version, until a reload.
  const isReloadNeeded = shown.isUnloaded || shown.fault?.code === "PERSISTED_QUERY_NOT_FOUND";
  const retry = () => (isReloadNeeded ? reloadIfPossible() : setAttempt(attempt + 1));
  return { shown, isLoading, retry };
}

/** Reloads the document. Without an answer of the server, or with one of a proxy for it, the page stays. */
const reloadIfPossible = () =>
  fetch(location.href, { method: "HEAD" }).then(
    ({ status }) => status < 500 && location.reload(),
    () => {},
  );

/** Whole page: the frame, and in it the page of the address. `first` is what the server has rendered. */
export function App({ first, site }: { first: Shown; site: Site }) {
  const { shown, isLoading, retry } = useShown(first);
  const main = useRef<HTMLElement>(null);
  retainAsIf(new URLSearchParams(shown.query));
  useOwnLinks();
  usePlaces();
  useEffect(() => {
    document.title = documentTitle(shown, site);
    if (shown !== first) moveTo(main.current, placeOfReturn(keyOf(shown)));
    if (shown.fault?.code === "UNAUTHENTICATED") endSession();
  }, [shown]);
  return (
    <Shell site={site} shown={shown} isLoading={isLoading}>
      <main id="isi" ref={main} tabIndex={-1} aria-busy={isLoading}>
        <div class="title">
          <h1>{titleOf(shown)}</h1>
          <CopyLink key={keyOf(shown)} />
        </div>
        {shown.fault && (
          <FaultNote
            fault={shown.fault}
            isOld={shown.answer !== undefined}
            at={shown.at}
            here={shown}
            plainAddress={shown.query ? shown.path : undefined}
            onRetry={retry}
          />
        )}
        <SiteContext.Provider value={site}>
          <Content shown={shown} />
        </SiteContext.Provider>
      </main>
    </Shell>
  );
}

/** Returns the title of the document in tabs and bookmarks. */
export const documentTitle = (shown: Shown, { organization }: Site): string =>
  `${titleOf(shown)} · Arsitektur SPBE ${organization}`;

/** Returns the heading of what is shown. */
function titleOf({ found, answer, path, isUnloaded }: Shown): string {
  if (isUnloaded) return "Halaman belum dapat dibuka";
  return found ? found.page.title(answer, found.address, found.asked) : `Halaman ${path} tidak ada`;
}

/** Moves eyes and keyboard to a place in pixels, else to the part that the address names, else to the start. */
function moveTo(main: HTMLElement | null, place: number | undefined) {
  if (place === undefined && goToNamedPart()) return;
  window.scrollTo({ top: place ?? 0, behavior: "instant" });
  main?.focus({ preventScroll: true });
}

function Content({ shown: { found, answer, comparison, fault, isUnloaded, at } }: { shown: Shown }) {
  if (isUnloaded) return null;
  if (!found)
    return (
      <p>
        Alamat ini tidak dikenal. Mulailah dari <a href="/">ringkasan</a> atau <a href="/cari">pencarian</a>.
      </p>
    );
  if (comparison) return <Compared found={found} answer={answer} {...comparison} />;
  const isWithoutAnswer = fault && answer === undefined;
  const { page, ...chosen } = found;
  return isWithoutAnswer ? null : <page.View answer={answer} at={at} {...chosen} />;
}
