import { useState } from "preact/hooks";
import { CellField } from "./cell-field";
import { correctedText, isLeftOut, withRow, withText } from "./corrections";
import type { RefusedCell, RefusedColumn, RefusedRow } from "./import-file";
import type { UploadHeld } from "./use-upload";

interface RowProps extends Pick<UploadHeld, "corrections" | "correct"> {
  row: RefusedRow;
  columns: readonly RefusedColumn[];
}

/** Refused row: its right cells as text, the wrong ones as fields with their reasons. One of others can only be left out. */
export function Row({ row, columns, corrections, correct }: RowProps) {
  const [isWhole, setWhole] = useState(false);
  const isOut = isLeftOut(corrections, row);
  const cells = columns.map(column => ({ column, cell: cellIn(row, column) }));
  const isWrong = ({ cell }: (typeof cells)[number]) => cell.reasons.length > 0;
  const isField = (each: (typeof cells)[number]) =>
    !row.isOfOthers && !isOut && (isWhole || isWrong(each) || each.cell.corrected !== undefined);
  const fields = cells.filter(isField);
  return (
    <fieldset class="refused-row">
      <legend>
        Lembar {row.sheet}, baris {row.row}
      </legend>
      <Facts cells={cells.filter(each => !isField(each)).map(({ cell }) => cell)} />
      {row.reasons.length > 0 && <Reasons reasons={row.reasons} />}
      <div class="fields">
        {fields.map(({ column, cell }) => (
          <CellField
            key={column.title}
            place={row}
            column={column}
            cell={cell}
            text={correctedText(corrections, row, column.title) ?? cell.text ?? ""}
            onChange={now => correct(withText(corrections, row, column.title, { now, inFile: cell.text }))}
          />
        ))}
      </div>
      {!row.isOfOthers && !isOut && fields.length < cells.length && (
        <p>
          <button type="button" onClick={() => setWhole(true)}>
            Ubah isian lain{" "}
            <span class="unseen">
              di lembar {row.sheet}, baris {row.row}
            </span>
          </button>
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={isOut}
          onChange={event => correct(withRow(corrections, row, event.currentTarget.checked))}
        />{" "}
        Keluarkan baris ini: tidak ikut ditulis
      </label>
    </fieldset>
  );
}

const cellIn = ({ cells }: RefusedRow, { title }: RefusedColumn): RefusedCell =>
  cells.find(({ column }) => column === title) ?? { column: title, text: null, reasons: [] };

/** Cells as text; the reasons of one that may not be corrected are beside it. */
const Facts = ({ cells }: { cells: readonly RefusedCell[] }) => (
  <dl class="cells">
    {cells.map(({ column, text, reasons }) =>
      text === null && reasons.length === 0 ? null : (
        <div key={column}>
          <dt>{column}</dt>
          <dd>
            {text ?? <em>kosong</em>}
            {reasons.length > 0 && <Reasons reasons={reasons} />}
          </dd>
        </div>
      ),
    )}
  </dl>
);

const Reasons = ({ reasons }: { reasons: readonly string[] }) => (
  <ul class="problems">
    {reasons.map(reason => (
      <li key={reason}>{reason}</li>
    ))}
  </ul>
);
