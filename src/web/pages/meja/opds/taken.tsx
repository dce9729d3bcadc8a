import { explain } from "../../../ui/explain";
import { number } from "../../../ui/format";
import { ElementLink } from "../../../ui/links";
import { FieldProblems } from "../form/field-problems";
import { toggled } from "../managing/kinds";
import type { FormProps } from "./form-props";
import { inNames } from "./moves";
import { fields } from "./operations";
import { nameOf, type Part } from "./succession-draft";
import { type Content, useContents } from "./use-contents";

/** List of all that the divided OPD can give away, by kind, with a box for each that takes it. */
export function Taken(props: FormProps) {
  const { draft, change, names } = props;
  const { olds, day, parts } = draft;
  // Meanwhile the draft may have changed.
  const keep = (refs: Set<string>) =>
    change(now => ({ parts: now.parts.map(part => ({ ...part, takes: part.takes.filter(ref => refs.has(ref)) })) }));
  const { contents, isBusy, problems, fault, load } = useContents(draft, keep);
  const isReady = olds[0]!.ref !== "" && day !== "";
  const taken = new Set(parts.flatMap(({ takes }) => takes)).size;
  return (
    <fieldset class="several taken">
      <legend>Yang diterima</legend>
      <p>
        <button type="button" disabled={!isReady} onClick={() => void load()}>
          {contents ? "Muat ulang daftar isi" : "Tampilkan daftar isi"}
        </button>{" "}
        {taken > 0 && `${number(taken)} sudah dipilih.`}
      </p>
      <div role="status">
        {!isReady && <p class="about">Pilih dahulu perangkat daerah yang dipecah dan harinya.</p>}
        {isBusy && <p>Memuat daftar isi …</p>}
        {fault && <p class="note fault">Daftar isi belum dapat dibaca. {explain(fault)}</p>}
        {problems.map(({ message }) => (
          <p key={message} class="note fault">
            {inNames(message, names)}
          </p>
        ))}
        {contents && (
          <p>
            {number(contents.rows.length)} elemen, unit, dan urusan {olds[0]!.name} dapat beralih. Centang yang
            diterima.
          </p>
        )}
        {contents && contents.cut > 0 && (
          <p class="note">
            {number(contents.cut)} hubungan lain tidak ditampilkan karena terlalu banyak; semuanya ikut yang
            “selebihnya” di bawah.
          </p>
        )}
      </div>
      {contents && byKind(contents.rows).map(group => <Group key={group[0]} group={group} {...props} />)}
    </fieldset>
  );
}

const byKind = (rows: readonly Content[]): [kind: string, rows: Content[]][] => {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  return kinds.map(kind => [kind, rows.filter(each => each.kind === kind)]);
};

/** Most elements of a kind that are shown before somebody opens their list. */
const shownAtOnce = 12;

/** Elements of one kind. */
function Group({ group: [kind, rows], ...props }: FormProps & { group: [kind: string, rows: Content[]] }) {
  const { parts } = props.draft;
  const refs = rows.map(({ ref }) => ref);
  const toggleAll = (index: number, part: Part) => {
    const others = part.takes.filter(ref => !refs.includes(ref));
    props.change({ parts: parts.with(index, { ...part, takes: hasAll(part, refs) ? others : [...others, ...refs] }) });
  };
  const chosen = refs.filter(ref => parts.some(({ takes }) => takes.includes(ref))).length;
  const isRefused = refs.some(ref => props.problemsOf(fields.takenOf(ref)).length > 0);
  return (
    <details open={rows.length <= shownAtOnce || isRefused}>
      <summary>
        {kind} ({number(rows.length)}
        {chosen > 0 && `, ${number(chosen)} dipilih`})
      </summary>
      {parts.map((part, index) => (
        <button key={index} type="button" class="small" onClick={() => toggleAll(index, part)}>
          {hasAll(part, refs) ? "Batalkan semua" : "Pilih semua"} {kind} untuk {nameOf(part.heir)}
        </button>
      ))}
      <ul class="plain">
        {rows.map(row => (
          <Row key={row.ref} row={row} {...props} />
        ))}
      </ul>
    </details>
  );
}

const hasAll = ({ takes }: Part, refs: readonly string[]) => refs.every(ref => takes.includes(ref));

function Row({ row: { ref, name, labels }, draft: { parts }, change, problemsOf }: FormProps & { row: Content }) {
  const field = fields.takenOf(ref);
  const problems = problemsOf(field);
  return (
    <li id={field} tabIndex={-1} class={problems.length > 0 ? "refused" : undefined}>
      <ElementLink element={{ ref, name }} /> <small>{labels.join(", ")}</small>
      <br />
      {parts.map((part, index) => (
        <label key={index}>
          <input
            type="checkbox"
            checked={part.takes.includes(ref)}
            onChange={() => change({ parts: parts.with(index, { ...part, takes: toggled(part.takes, ref) }) })}
          />{" "}
          {nameOf(part.heir)} <span class="unseen">menerima {name}</span>
        </label>
      ))}
      <FieldProblems field={field} problems={problems} />
    </li>
  );
}
