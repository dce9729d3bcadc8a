import { day as inWords } from "../../../ui/format";
import { Joined } from "../../../ui/joined";
import { OwnerName } from "../../../ui/opd-link";
import { Announced } from "./announced";
import { hasSuccession } from "./draft";
import type { OutcomeProps } from "./form-props";
import { Editors, Reported, sentenceOf } from "./preview";

/** Findings about successors whose predecessors still have something. */
const leftovers = "/temuan?lihat=daftar&aturan=PREDECESSOR_STILL_ACTIVE";

/** Says what was written, and what remains to be done. */
export function Saved({ steps: { of, names, report }, readsAccounts, today }: OutcomeProps) {
  const { moves } = report!;
  const { day } = of!;
  return (
    <Announced label="Tersimpan">
      <h2>Tersimpan</h2>
      <p>
        Mulai {inWords(day)}, {sentenceOf(of!, names, report!)}
      </p>
      <h3>Langkah berikutnya</h3>
      <ol>
        <li>
          Lihat penerus:{" "}
          <Joined parts={moves.map(({ into }) => <OwnerName value={into} label={names[into] ?? into} />)} />.
          {day > today && ` Isinya tampak di sana mulai ${inWords(day)}.`}
        </li>
        {hasSuccession(of!) && (
          <li>
            Periksa apakah ada yang tertinggal pada perangkat daerah lama:{" "}
            <a href={leftovers}>temuan tentang penerus yang pendahulunya masih tercatat memiliki sesuatu</a>. Bila ada,
            catat perubahan yang sama sekali lagi, dengan hari yang sama.
          </li>
        )}
        <li>
          Mintalah Pengelola Akun memberi peran yang baru {day > today ? `sebelum ${inWords(day)}` : "sekarang juga"}.
        </li>
      </ol>
      <Editors report={report!} readsAccounts={readsAccounts} />
      <details>
        <summary>Yang beralih</summary>
        <Reported report={report!} names={names} />
      </details>
    </Announced>
  );
}
