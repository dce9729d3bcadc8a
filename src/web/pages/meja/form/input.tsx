import { useState } from "preact/hooks";
import { isNumber } from "../../../ui/value";
import type { Option } from "./model";

interface InputProps {
  id: string;
  /** Name of the type in the contract. */
  type: string;
  /** Values to choose from; undefined for other types. */
  options?: readonly Option[];
  /** True for several values, one a line. */
  isList?: boolean;
  /** True for a text of several lines. Default: true if it is long when the form opens. */
  isLong?: boolean;
  required?: boolean;
  /** Id of the problems of the value; undefined if it has none. */
  problems?: string;
  text: string;
  onChange(text: string): void;
}

/** Letters of a text from which a field has several lines. */
const shortText = 60;

/** Field for a value by its type in the contract. */
export function Input(props: InputProps) {
  const { id, type, options, isList, isLong, required, problems, text, onChange } = props;
  // A field that became another one while somebody types would lose the focus.
  const [wasLong] = useState(text.length > shortText);
  const onInput = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  const about = { id, required, "aria-invalid": problems !== undefined, "aria-describedby": problems };
  const shared = { ...about, value: text, onInput };
  if (options)
    return (
      <select {...about} value={text} onChange={onInput}>
        <option value="">belum tercatat</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (type === "LocalDate") return <input {...shared} type="date" />;
  if (isNumber(type)) return <input {...shared} type="number" step={type === "Float" ? "any" : "1"} />;
  if (isList) return <textarea {...shared} rows={4} placeholder="satu per baris" />;
  if (isLong || wasLong) return <textarea {...shared} rows={3} />;
  return <input {...shared} type="text" />;
}
