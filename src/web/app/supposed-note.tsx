import { Joined } from "../ui/joined";
import { ElementLink, withParameters } from "../ui/links";
import { changesOf, comparing, notAsIf, type Supposition } from "../ui/supposition";

interface SupposedNoteProps {
  path: string;
  search: URLSearchParams;
  /** Names of the elements of the changes by ref, as far as the viewer may see them. */
  names: Readonly<Record<string, string>>;
  /** True if there is an answer as if: the change can be made, and the page is one that is answered so. */
  hasAnswer: boolean;
}

/** Banner of a page answered as if: names the changes, compares with the recorded state, and leads back to it. */
export function SupposedNote({ path, search, names, hasAnswer }: SupposedNoteProps) {
  const changes = changesOf(search);
  if (changes.length === 0) return null;
  return (
    <aside class="note" aria-label="Seandainya">
      <p>
        <strong>
          Seandainya <Joined by=" dan " parts={changes.map(change => inWords(change, names))} />
        </strong>
        {hasAnswer && ": halaman ini dihitung seolah-olah perubahan itu sudah dilakukan"}. Yang tersimpan tidak berubah.
      </p>
      <Ways path={path} search={search} hasAnswer={hasAnswer} />
    </aside>
  );
}

/** Links that compare with the recorded state, and that lead back to it. */
function Ways({ path, search, hasAnswer }: Omit<SupposedNoteProps, "names">) {
  const isCompared = search.has(comparing);
  return (
    <p class="acts">
      {hasAnswer && (
        <a href={withParameters(path, search, { [comparing]: isCompared ? undefined : "1" })} data-recorded>
          {isCompared ? "Tampilkan tanpa perbandingan" : "Bandingkan dengan keadaan sekarang"}
        </a>
      )}{" "}
      <a href={withParameters(path, search, notAsIf)} data-recorded>
        Keluar dari seandainya
      </a>
    </p>
  );
}

function inWords(change: Supposition | undefined, names: SupposedNoteProps["names"]) {
  if (!change) return "perubahan yang disimpan untuk dicoba";
  const named = (ref: string) => <ElementLink element={{ ref, name: names[ref] ?? ref }} />;
  if (change.action === "delete") return <>{names[change.ref] ?? change.ref} dihapus</>;
  if (change.action === "replace")
    return (
      <>
        {names[change.ref] ?? change.ref} diganti dengan {named(change.target)}
      </>
    );
  return (
    <>
      {named(change.ref)} dipindah ke {named(change.target)}
    </>
  );
}
