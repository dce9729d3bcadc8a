import type { ComponentChildren } from "preact";
import type { Option } from "./model";

interface SeveralProps {
  name: string;
  label: ComponentChildren;
  options: readonly Option[];
  text: string;
  onChange(text: string): void;
}

/** Boxes to tick several values of an enumeration. */
export function Several({ name, label: words, options, text, onChange }: SeveralProps) {
  const chosen = text.split("\n").filter(Boolean);
  const toggle = (value: string) =>
    options.flatMap(each => (chosen.includes(each.value) !== (each.value === value) ? each.value : [])).join("\n");
  return (
    <fieldset id={name} class="several" tabIndex={-1}>
      <legend>{words}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onChange(toggle(value))} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
