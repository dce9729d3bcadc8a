import type { ComponentChildren } from "preact";
import { useColumn } from "./column";
import type { Parameters } from "./links";
import type { Options } from "./options";
import { asIfIn } from "./supposition";

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  options: Options;
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

/** Choice between the present architecture and the target, as the parameter `arsitektur`. */
export const ArchitectureChoice = ({ isToBe }: { isToBe: boolean }) => (
  <Choice
    label="Arsitektur"
    name="arsitektur"
    value={isToBe ? "target" : ""}
    options={[
      ["", "saat ini"],
      ["target", "target"],
    ]}
  />
);

interface FiltersProps {
  path: string;
  /** Parameters of the address of the page. */
  search: URLSearchParams;
  /** Parameters that the form sends besides its fields and what every form takes over. */
  kept?: Parameters;
  /** Words of the button. */
  submit?: string;
  children: ComponentChildren;
}

/** Form that leads to the address of what is chosen, from the first row; it needs no script. */
export function Filters({ path, search, kept = {}, submit = "Tampilkan", children }: FiltersProps) {
  const { retained = asIfIn(search) } = useColumn();
  return (
    <form class="filters" method="get" action={path}>
      {Object.entries({ ...kept, ...retained }).flatMap(([name, values]) =>
        [values ?? []].flat().map(value => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      {children}
      <button type="submit">{submit}</button>
    </form>
  );
}
