import { useId } from "preact/hooks";
import type { FormModel } from "./model";

interface RelationInputProps {
  label: string;
  type: string;
  options?: ReturnType<FormModel["optionsOf"]>;
  text: string;
  onChange(text: string): void;
}

const inputTypes: Record<string, string> = { LocalDate: "date", Int: "number", SafeInt: "number", Float: "number" };

/** Labelled field of a property of a new relation. */
export function RelationInput({ label, type, options, text, onChange }: RelationInputProps) {
  const id = useId();
  const onInput = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  return (
    <>
      <label for={id}>{label}</label>
      {options ? (
        <select id={id} value={text} onChange={onInput}>
          <option value="">belum tercatat</option>
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} type={inputTypes[type] ?? "text"} value={text} onInput={onInput} />
      )}
    </>
  );
}
