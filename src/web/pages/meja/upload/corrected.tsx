import { number } from "../../../ui/format";
import { type Correction, withRow, withText } from "./corrections";
import { placeOf } from "./other-problems";
import type { UploadHeld } from "./use-upload";

/** All corrections of a file, each with a way back to what the file says. */
export function Corrected({ corrections, correct, busyWith }: UploadHeld) {
  if (corrections.length === 0) return null;
  return (
    <details class="corrected">
      <summary>Perbaikan Anda ({number(corrections.length)})</summary>
      <ul>
        {corrections.map(each => (
          <li key={placeIn(each)}>
            {placeIn(each)}:{" "}
            {"leaveOut" in each ? "dikeluarkan" : each.value === "" ? <em>dikosongkan</em> : `“${each.value}”`}{" "}
            <button type="button" disabled={busyWith !== undefined} onClick={() => correct(without(corrections, each))}>
              Batalkan <span class="unseen">perbaikan {placeIn(each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const placeIn = (each: Correction) => placeOf([each.sheet, each.row, ...("column" in each ? [each.column] : [])]);

const without = (corrections: readonly Correction[], each: Correction) =>
  "leaveOut" in each
    ? withRow(corrections, each, false)
    : withText(corrections, each, each.column, { now: "", inFile: "" });
