import type { ComponentChildren } from "preact";
import "./choice.css";

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  /** Value and label of each option. */
  options: readonly (readonly [value: string, label: string])[];
}

/** Labelled list to choose one value from. */
export function Choice({ label, name, value, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        {options.map(([each, text]) => (
          <option key={each} value={each} selected={each === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FiltersProps {
  path: string;
  /** Parameters that the form keeps as they are. */
  kept?: Record<string, string | undefined>;
  children: ComponentChildren;
}

/** Form that leads to the address of what is chosen; it needs no script. */
export function Filters({ path, kept = {}, children }: FiltersProps) {
  return (
    <form class="filters" method="get" action={path}>
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
      <button type="submit">Tampilkan</button>
    </form>
  );
}
