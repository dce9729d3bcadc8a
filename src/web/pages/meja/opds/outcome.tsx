import { explain } from "../../../ui/explain";
import { Joined } from "../../../ui/joined";
import { ElementLink } from "../../../ui/links";
import { Announced } from "./announced";
import type { OutcomeProps } from "./form-props";
import { Preview } from "./preview";
import { Saved } from "./saved";

/** Shows what came of the last preview or save, and offers to save what was previewed. */
export function Outcome(props: OutcomeProps) {
  const { isBusy, isPreviewed, isSaved, fault, refusals } = props.steps;
  if (isBusy) return null;
  return (
    <>
      {fault && <Faulty {...props} fault={fault} />}
      {refusals.length > 0 && <Refused {...props} />}
      {isPreviewed && <Preview {...props} />}
      {isSaved && <Saved {...props} />}
    </>
  );
}

/** Says that a step got no answer, and what may have happened. */
const Faulty = ({ fault, steps: { isUncertain } }: OutcomeProps & { fault: string }) => (
  <Announced label="Yang terjadi">
    {isUncertain ? (
      <>
        <p>
          <strong>Belum diketahui apakah perubahan ini tersimpan</strong>, karena jawaban server tidak sampai.{" "}
          {explain(fault)}
        </p>
        <p>
          Isian Anda tetap ada. Buat pratinjau lagi: bila ternyata sudah tersimpan, pratinjau menolaknya atau hanya
          menyebut yang tertinggal; bila belum, simpan lagi. Tidak ada yang tercatat dua kali.
        </p>
      </>
    ) : (
      <p>{fault === "FORBIDDEN" ? forbidden : explain(fault)}</p>
    )}
  </Announced>
);

const forbidden = "Akun ini tidak berhak menggabungkan atau memecah perangkat daerah.";

/** Lists the refusals, each with a link to its field. */
const Refused = ({ refusals, steps: { isUncertain, of } }: OutcomeProps) => (
  <Announced label="Yang harus diperbaiki">
    <ul>
      {refusals.map(({ field, problem: { rule, message } }) => (
        <li key={rule + message}>
          {message} {field && document.getElementById(field) && <a href={`#${field}`}>Ke isiannya</a>}
        </li>
      ))}
    </ul>
    {isUncertain && (
      <p>
        Jawaban atas simpan yang terakhir tidak sampai, maka penolakan ini dapat berarti perubahannya sudah tersimpan.
        Periksa di halaman{" "}
        <Joined parts={of!.olds.map(element => <ElementLink key={element.ref} element={element} />)} />.
      </p>
    )}
  </Announced>
);
