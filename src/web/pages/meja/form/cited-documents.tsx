import { useState } from "preact/hooks";
import { Found } from "../../../ui/found";
import { useHits } from "../../../ui/use-hits";
import type { Draft } from "./draft";

interface CitedDocumentsProps {
  cites: Draft["cites"];
  onChange(cites: Draft["cites"]): void;
}

/** Kind of the elements that a change may cite. */
const kinds = ["Document"];

/** Search for the documents on which a change is based, and those that are chosen. */
export function CitedDocuments({ cites, onChange }: CitedDocumentsProps) {
  const [text, setText] = useState("");
  const found = useHits(text, kinds).filter(({ ref }) => !cites.some(each => each.ref === ref));
  const add = (ref: string, name: string) => {
    onChange([...cites, { ref, name }]);
    setText("");
  };
  return (
    <div class="field">
      <label for="dasar">
        Dasar perubahan <small>SK, berita acara, atau peraturan yang sudah tercatat</small>
      </label>
      <input
        id="dasar"
        type="search"
        autocomplete="off"
        placeholder="Ketik nama atau kode dokumen"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <Found hits={found} onChoose={add} />
      {cites.length > 0 && (
        <ul>
          {cites.map(({ ref, name }) => (
            <li key={ref}>
              {name}{" "}
              <button type="button" onClick={() => onChange(cites.filter(each => each.ref !== ref))}>
                Hapus <span class="unseen">dasar {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
