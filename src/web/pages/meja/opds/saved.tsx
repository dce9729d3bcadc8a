import { day as inWords } from "../../../ui/format";
import { Joined } from "../../../ui/joined";
import { OwnerName } from "../../../ui/opd-link";
import { Announced } from "./announced";
import type { OutcomeProps } from "./form-props";
import type { Report } from "./moves";
import { Editors, Reported, sentenceOf } from "./preview";
import { hasSuccession, heirWord } from "./succession-draft";

/** Findings about successors whose predecessors still have something. */
const leftovers = "/temuan?lihat=daftar&aturan=PREDECESSOR_STILL_ACTIVE";

/** Says what was written, and what remains to be done. */
export function Saved({ steps: { of, names, report, previewed }, readsAccounts, today }: OutcomeProps) {
  const { moves } = report!;
  const { day } = of!;
  const heir = heirWord(of!);
  const isOther = contentOf(report!) !== contentOf(previewed!);
  return (
    <Announced label="Tersimpan">
      <h2>Tersimpan</h2>
      <p>
        Mulai {inWords(day)}, {sentenceOf(of!, names, report!)}
      </p>
      {isOther && <p class="note">Sejak pratinjau, isinya berubah: periksa daftar di bawah.</p>}
      <h3>Langkah berikutnya</h3>
      <ol>
        <li>
          Lihat {heir}:{" "}
          <Joined parts={moves.map(({ into }) => <OwnerName value={into} label={names[into] ?? into} />)} />.
          {day > today && ` Isinya tampak di sana mulai ${inWords(day)}.`}
        </li>
        {hasSuccession(of!) && (
          <li>
            Periksa apakah ada yang tertinggal pada perangkat daerah lama:{" "}
            <a href={leftovers}>temuan tentang penerus yang pendahulunya masih tercatat memiliki sesuatu</a>. Bila ada,
            isi formulir ini lagi dengan hari yang sama; penerus yang tadi baru kini dipilih dari yang sudah tercatat,
            dan pada pemecahan hanya yang tertinggal yang dicentang.
          </li>
        )}
        <li>
          Mintalah Pengelola Akun memberi peran yang baru {day > today ? `sebelum ${inWords(day)}` : "sekarang juga"}.
        </li>
      </ol>
      <Editors report={report!} heir={heir} readsAccounts={readsAccounts} />
      <details open={isOther}>
        <summary>Yang beralih</summary>
        <Reported report={report!} names={names} />
      </details>
    </Announced>
  );
}

/** Returns what moves and what only ends, to compare: others may have recorded something between preview and save. */
const contentOf = ({ moves, ended }: Report): string => JSON.stringify([moves, ended]);
