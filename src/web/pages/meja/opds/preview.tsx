import { day as inWords, number } from "../../../ui/format";
import { Joined } from "../../../ui/joined";
import { ElementLink } from "../../../ui/links";
import { Table } from "../../../ui/table";
import { Announced } from "./announced";
import { AsIf } from "./as-if";
import type { OutcomeProps } from "./form-props";
import { type Count, inNames, mostNamed, type Names, type Report } from "./moves";
import { heirWord, type SuccessionDraft } from "./succession-draft";

/** Preview of a draft: the relations that would move or end, the roles that remain, and the button that saves it. */
export function Preview({ steps: { names, report, save }, draft, today, opds, readsAccounts }: OutcomeProps) {
  return (
    <Announced label="Pratinjau">
      <h2>Pratinjau: belum ada yang ditulis</h2>
      <p>
        Mulai {inWords(draft.day)}, {sentenceOf(draft, names, report!)}
      </p>
      <Reported report={report!} names={names} />
      <Editors report={report!} heir={heirWord(draft)} readsAccounts={readsAccounts} />
      <p>
        <button type="button" class="act" onClick={() => void save()}>
          Simpan perubahan ini
        </button>
      </p>
      <AsIf draft={draft} opds={opds} today={today} />
    </Announced>
  );
}

/** Returns in a sentence who succeeds whom. */
export function sentenceOf({ way, olds, remains }: SuccessionDraft, names: Names, { moves }: Report): string {
  const from = olds.map(({ name }) => name).join(" dan ");
  const into = moves.map(each => names[each.into] ?? each.into).join(" dan ");
  if (way === "gabung") return `${from} berakhir dan dilanjutkan oleh ${into}.`;
  if (!remains) return `${olds[0]!.name} berakhir dan dilanjutkan oleh ${into}.`;
  return `sebagian isi ${olds[0]!.name} beralih ke ${into}; selebihnya tetap di ${olds[0]!.name}.`;
}

/** Tables of what each successor takes over, and of what only ends. */
export const Reported = ({ report: { moves, ended, others }, names }: { report: Report; names: Names }) => (
  <>
    {moves.map(({ into, moved }) =>
      moved.length > 0 ? (
        <Counts key={into} caption={`Beralih ke ${names[into] ?? into}`} rows={moved} names={names} />
      ) : (
        <p key={into}>Tidak ada yang beralih ke {names[into] ?? into}.</p>
      ),
    )}
    {ended.length > 0 && <Counts caption="Hanya berakhir, tidak beralih kepada siapa pun" rows={ended} names={names} />}
    {others.length > 0 && (
      <div class="note">
        <p>Perlu diperiksa:</p>
        <ul>
          {others.map(({ message }) => (
            <li key={message}>{inNames(message, names)}</li>
          ))}
        </ul>
      </div>
    )}
  </>
);

interface CountsProps {
  caption: string;
  rows: readonly Count[];
  names: Names;
}

const Counts = ({ caption, rows, names }: CountsProps) => (
  <Table
    caption={caption}
    rows={rows}
    keyOf={({ type, outgoing }) => `${type} ${outgoing}`}
    columns={[
      { title: "Hubungan", cell: ({ label }) => label },
      { title: "Jumlah", isNumber: true, cell: ({ total }) => number(total) },
      { title: "Elemen", cell: count => <Elements count={count} names={names} /> },
    ]}
  />
);

/** Elements of a cell that are shown at once; the others after a click. */
const shownAtOnce = 5;

function Elements({ count: { refs, total }, names }: { count: Count; names: Names }) {
  const links = refs.slice(0, mostNamed).map(ref => <ElementLink element={{ ref, name: names[ref] ?? ref }} />);
  const [first, rest] = [links.slice(0, shownAtOnce), links.slice(shownAtOnce)];
  const unnamed = total - links.length;
  return (
    <>
      <Joined parts={first} />
      {rest.length > 0 && (
        <details>
          <summary>dan {number(total - first.length)} lagi</summary>
          <Joined parts={rest} />
          {unnamed > 0 && `, dan ${number(unnamed)} yang tidak disebut di sini`}
        </details>
      )}
    </>
  );
}

interface EditorsProps {
  report: Report;
  /** Word for whoever takes over. */
  heir: string;
  readsAccounts: boolean;
}

/** Says that roles do not move, and names the accounts, as far as the viewer reads accounts. */
export const Editors = ({ report: { editors }, heir, readsAccounts }: EditorsProps) => (
  <div class="note">
    <p>
      <strong>Peran akun tidak ikut beralih.</strong> Sejak hari itu operator perangkat daerah lama tidak dapat lagi
      mengubah yang beralih, dan operator {heir} dapat mengubahnya. Pengelola Akun perlu memberi peran yang baru.
    </p>
    {editors && (
      <>
        <p>Akun dengan peran pada perangkat daerah lama: {editors.losing.join(", ") || "belum tercatat"}.</p>
        <p>
          Akun dengan peran pada {heir}: {editors.gaining.join(", ") || "belum tercatat"}.
        </p>
      </>
    )}
    {readsAccounts && (
      <p>
        <a href="/meja?lihat=akun">Akun dan hak akses</a>
      </p>
    )}
  </div>
);
