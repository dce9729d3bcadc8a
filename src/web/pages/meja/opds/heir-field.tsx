import type { ComponentChildren } from "preact";
import { useLoaded } from "../../../ui/use-loaded";
import { FieldProblems } from "../form/field-problems";
import { Labelled, type ProblemsOf } from "./labelled";
import { OpdChoice } from "./opd-choice";
import { loadOpdTypes } from "./opd-types";
import type { Heir, Opd } from "./succession-draft";

interface HeirFieldProps {
  /** Name of the field, with which those of a new OPD begin. */
  field: string;
  legend: string;
  /** Word for whoever is chosen. */
  word: "penerus" | "penerima";
  about?: ComponentChildren;
  opds: readonly Opd[];
  /** Refs of OPDs that cannot be chosen. */
  except: readonly string[];
  heir: Heir;
  problemsOf: ProblemsOf;
  onChange(heir: Heir): void;
}

/** Field for a successor: a recorded OPD, or the code, name and type of a new one. */
export function HeirField(props: HeirFieldProps) {
  const { field, legend, word, about, opds, except, heir, problemsOf, onChange } = props;
  const source = (isNew: boolean, words: string) => (
    <label>
      <input
        type="radio"
        name={`${field}-sumber`}
        checked={heir.isNew === isNew}
        onChange={() => onChange({ ...heir, isNew, name: "", ref: "" })}
      />{" "}
      {words}
    </label>
  );
  return (
    <fieldset class="several heir" id={heir.isNew ? field : undefined} tabIndex={-1}>
      <legend>{legend}</legend>
      {about && <p class="about">{about}</p>}
      {source(false, "Sudah tercatat")}
      {source(true, "Baru, dicatat sekaligus di sini")}
      {heir.isNew ? (
        <NewOpd {...props} />
      ) : (
        <OpdChoice
          id={field}
          label={`Perangkat daerah ${word}`}
          opds={opds}
          except={except}
          chosen={heir}
          problems={problemsOf(field)}
          onChoose={({ ref, name }) => onChange({ ...heir, ref, name })}
        />
      )}
    </fieldset>
  );
}

/** Fields of an OPD that the change creates, and problems of it as a successor. */
function NewOpd({ field, heir, problemsOf, onChange }: HeirFieldProps) {
  const { part: types } = useLoaded(loadOpdTypes);
  const text = (part: "code" | "name", label: string, about: string) => {
    const id = `${field}-${part}`;
    return (
      <Labelled
        id={id}
        label={label}
        about={about}
        problems={problemsOf(id)}
        field={attributes => (
          <input
            {...attributes}
            type="text"
            required
            maxLength={300}
            autocomplete="off"
            value={heir[part]}
            onInput={({ currentTarget: { value } }) => onChange({ ...heir, [part]: value })}
          />
        )}
      />
    );
  };
  const type = `${field}-opdType`;
  return (
    <>
      <FieldProblems field={field} problems={problemsOf(field)} />
      {text("name", "Nama", "Seperti tertulis di peraturan, misalnya Dinas Ketahanan Pangan dan Pertanian.")}
      {text("code", "Kode", "Singkatan tanpa spasi yang belum dipakai, misalnya DISKETPANTAN.")}
      <Labelled
        id={type}
        label="Jenis perangkat daerah"
        about={types?.length === 0 ? "Daftar jenis belum dapat dibaca. Muat ulang halaman ini." : undefined}
        problems={problemsOf(type)}
        field={attributes => (
          <select
            {...attributes}
            required
            value={heir.opdType}
            onChange={({ currentTarget: { value } }) => onChange({ ...heir, opdType: value })}
          >
            <option value="">Pilih jenis</option>
            {types?.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      />
    </>
  );
}
