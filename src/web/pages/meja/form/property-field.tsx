import { FieldProblems } from "./field-problems";
import type { Option, Property } from "./model";
import type { Problem } from "./problem";
import { Several } from "./several";

interface PropertyFieldProps {
  property: Property;
  /** Values to choose from; undefined for other types. */
  options?: readonly Option[];
  /** True if the viewer may not read the value, so not change it either. */
  isHidden: boolean;
  /** True if the viewer may not change it. */
  isFixed: boolean;
  text: string;
  problems: readonly Problem[];
  onChange(text: string): void;
}

/** Field of a property, with its problems. What may not be read or changed is text. */
export function PropertyField(props: PropertyFieldProps) {
  const { property, isHidden, isFixed, text, problems } = props;
  const { name, label, required, mandatory } = property;
  if (isHidden || isFixed)
    return (
      <p class="field">
        {label}: {isHidden ? <em>Anda tidak berhak melihat dan mengubah isi ini</em> : text || <em>belum tercatat</em>}
      </p>
    );
  const words = (
    <>
      {label} {required ? <small>wajib</small> : mandatory && <small>metadata wajib; bila kosong menjadi temuan</small>}
    </>
  );
  const { options, onChange } = props;
  return (
    <div class={`field${problems.length > 0 ? " refused" : ""}`}>
      {options && property.isList ? (
        <Several name={name} label={words} options={options} text={text} onChange={onChange} />
      ) : (
        <>
          <label for={name}>{words}</label>
          <Input {...props} />
        </>
      )}
      <FieldProblems field={name} problems={problems} />
    </div>
  );
}

const numberSteps: Record<string, string> = { Int: "1", SafeInt: "1", Float: "any" };

/** Letters of a text from which a field has several lines. */
const shortText = 60;

function Input({ property, options, text, problems, onChange }: PropertyFieldProps) {
  const { name, type, isList, required } = property;
  const shared = {
    id: name,
    required,
    "aria-invalid": problems.length > 0,
    "aria-describedby": problems.length > 0 ? `${name}-masalah` : undefined,
  };
  const onInput = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  if (options || type === "Boolean")
    return (
      <select {...shared} value={text} onChange={onInput}>
        <option value="">belum tercatat</option>
        {(options ?? yesAndNo).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (type === "LocalDate") return <input {...shared} type="date" value={text} onInput={onInput} />;
  const step = numberSteps[type];
  if (step) return <input {...shared} type="number" step={step} value={text} onInput={onInput} />;
  if (isList || text.length > shortText || name === "description")
    return (
      <textarea
        {...shared}
        rows={isList ? 4 : 3}
        value={text}
        onInput={onInput}
        placeholder={isList ? "satu per baris" : undefined}
      />
    );
  return <input {...shared} type="text" value={text} onInput={onInput} />;
}

const yesAndNo = [
  { value: "true", label: "Ya" },
  { value: "false", label: "Tidak" },
];
