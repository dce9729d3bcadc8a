import { FieldProblems, problemsId } from "./field-problems";
import { inWords } from "./in-words";
import { Input } from "./input";
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
  const { property, options, isHidden, isFixed, text, problems, onChange } = props;
  const { name, label, required, mandatory } = property;
  if (isHidden || isFixed)
    return (
      <p class="field">
        {label}: {isHidden ? <em>Anda tidak berhak melihat dan mengubah isi ini</em> : inWords(text, options)}
      </p>
    );
  const words = (
    <>
      {label}{" "}
      {required ? <small>wajib</small> : mandatory && <small>metadata wajib; bila kosong dicatat sebagai temuan</small>}
    </>
  );
  return (
    <div class={`field${problems.length > 0 ? " refused" : ""}`}>
      {options && property.isList ? (
        <Several name={name} label={words} options={options} text={text} onChange={onChange} />
      ) : (
        <>
          <label for={name}>{words}</label>
          <Input
            {...props}
            {...property}
            id={name}
            isLong={name === "description"}
            problems={problems.length > 0 ? problemsId(name) : undefined}
          />
        </>
      )}
      <FieldProblems field={name} problems={problems} />
    </div>
  );
}
