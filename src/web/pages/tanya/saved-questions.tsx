import { useState } from "preact/hooks";
import { useOwnTexts } from "../../app/who";
import { takenOver } from "../../ui/links";
import { Section } from "../../ui/section";
import { longestName, mostSaved, useSaved } from "./saved";

/** Questions that this browser keeps, as links that can be sent. */
export const SavedQuestions = () => (useOwnTexts() ? <Links /> : null);

function Links() {
  const { saved, remove } = useSaved();
  if (saved.length === 0) return null;
  return (
    <Section title="Pertanyaan tersimpan" id="tersimpan">
      <ul>
        {saved.map(({ name, query }) => (
          <li key={name}>
            <a href={`/tanya?${query}`}>{name}</a>{" "}
            <button type="button" aria-label={`Hapus ${name}`} onClick={() => remove(name)}>
              Hapus
            </button>
          </li>
        ))}
      </ul>
      <p>Hanya di peramban ini, sampai Anda keluar. Untuk berbagi, kirimkan alamat pertanyaannya.</p>
    </Section>
  );
}

interface SaveProps {
  search: URLSearchParams;
}

const outcomes = {
  SAVED: "Tersimpan di peramban ini. Lihat di halaman Tanya.",
  FULL: `Sudah ada ${mostSaved} pertanyaan tersimpan. Hapus yang tidak dipakai lagi di halaman Tanya.`,
  NOT_STORED: "Peramban ini tidak menyimpannya.",
};

/** Form that saves the question of the address under a name. The browser keeps it, so that it needs a script. */
export const SaveQuestion = (props: SaveProps) => (useOwnTexts() ? <SaveForm {...props} /> : null);

function SaveForm({ search }: SaveProps) {
  const { save } = useSaved();
  const [told, tell] = useState("");
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get("nama")).trim();
    tell(name === "" ? "Isi namanya." : outcomes[save({ name, query: queryOf(search) })]);
  };
  return (
    <details>
      <summary>Simpan pertanyaan ini</summary>
      <form class="filters" onSubmit={onSubmit}>
        <label>
          Nama <input name="nama" required maxLength={longestName} autocomplete="off" />
        </label>
        <button type="submit">Simpan</button>
      </form>
      <p role="status">{told}</p>
    </details>
  );
}

/** Returns the part of an address that is the question: without an open search and without operations. */
function queryOf(search: URLSearchParams): string {
  const left = ["ganti", "kata", ...Object.keys(takenOver(search))];
  return String(new URLSearchParams([...search].filter(([name]) => !left.includes(name))));
}
