import { useId, useState } from "preact/hooks";
import { Found } from "../../../ui/found";
import { useHits } from "../../../ui/use-hits";
import type { RowPlace } from "./corrections";
import type { RefusedCell, RefusedColumn } from "./import-file";

interface CellFieldProps {
  place: RowPlace;
  column: RefusedColumn;
  cell: RefusedCell;
  text: string;
  onChange(text: string): void;
}

/** Field of a cell with the reasons why it is refused: a list of choices, a day, a search for elements, or a text. */
export function CellField(props: CellFieldProps) {
  const { place, column, cell, text } = props;
  const id = useId();
  const reasons = `${id}-alasan`;
  const isWrong = cell.reasons.length > 0 && text === (cell.corrected ?? cell.text ?? "");
  const about = { id, "aria-invalid": isWrong, "aria-describedby": cell.reasons.length > 0 ? reasons : undefined };
  return (
    <div class={isWrong ? "field refused" : "field"}>
      <label for={id}>
        {column.title}{" "}
        <span class="unseen">
          lembar {place.sheet}, baris {place.row}
        </span>
      </label>
      <Control {...props} about={about} />
      {text !== (cell.text ?? "") && (
        <p class="in-file">Dalam berkas: {cell.text === null ? <em>kosong</em> : `“${cell.text}”`}</p>
      )}
      {cell.reasons.length > 0 && (
        <ul id={reasons} class={isWrong ? "problems" : "in-file"}>
          {cell.reasons.map(reason => (
            <li key={reason}>
              {!isWrong && "Semula: "}
              {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ControlProps extends CellFieldProps {
  about: { id: string; "aria-invalid": boolean; "aria-describedby"?: string };
}

const isIsoDay = (text: string) => /^(\d{4}-\d\d-\d\d)?$/.test(text);

function Control(props: ControlProps) {
  const { column, text, onChange, about } = props;
  const onInput = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  if (column.choices && !column.isSeveral) return <Choice {...props} choices={column.choices} />;
  if (column.kinds) return <Search {...props} kinds={column.kinds} />;
  if (column.isDay) return <input {...about} type="date" value={isIsoDay(text) ? text : ""} onInput={onInput} />;
  return (
    <>
      <textarea {...about} rows={text.length > 60 ? 3 : 1} value={text} onInput={onInput} />
      {column.choices && <small>Beberapa dipisahkan titik koma: {column.choices.join("; ")}</small>}
    </>
  );
}

/** List of labels; a text that is none of them stays a choice, so that nothing changes by opening the list. */
function Choice({ choices, cell, text, onChange, about }: ControlProps & { choices: readonly string[] }) {
  const others = [...new Set([text, cell.text ?? ""])].filter(each => each !== "" && !choices.includes(each));
  return (
    <select {...about} value={text} onChange={event => onChange(event.currentTarget.value)}>
      <option value="">kosong</option>
      {others.map(each => (
        <option key={each} value={each}>
          “{each}”{each === cell.text && ", seperti dalam berkas"}
        </option>
      ))}
      {choices.map(each => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}

/** Text field for elements by code, with suggestions for its last entry once somebody types. */
function Search({ kinds, column, text, onChange, about }: ControlProps & { kinds: readonly string[] }) {
  const [isTyped, setTyped] = useState(false);
  const entries = text.split(";");
  const last = entries.at(-1)!.trim();
  const found = useHits(isTyped ? last : "", kinds);
  const choose = (ref: string, name: string) => {
    setTyped(false);
    const entry = `${ref.slice(ref.indexOf(":") + 1)} ${name.replaceAll(";", ",")}`;
    onChange(column.isSeveral ? [...entries.slice(0, -1).map(each => each.trim()), entry].join("; ") : entry);
  };
  return (
    <>
      <input
        {...about}
        type="search"
        autocomplete="off"
        placeholder="Ketik nama atau kode"
        value={text}
        onInput={event => {
          setTyped(true);
          onChange(event.currentTarget.value);
        }}
      />
      <Found hits={found} hasKinds onChoose={choose} />
    </>
  );
}
