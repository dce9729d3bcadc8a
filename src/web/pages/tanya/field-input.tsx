import type { PageTanyaQuery } from "../../answers";
import { Choice } from "../../ui/choice";
import { nothing } from "./asked";
import type { Field } from "./fields";

interface FieldInputProps {
  field: Field;
  values: readonly string[];
  metamodel: Metamodel;
}

type Metamodel = PageTanyaQuery["metamodel"] | undefined;

/** Input for the value of a field that is no element. */
export function FieldInput({ field, values, metamodel }: FieldInputProps) {
  const { name, label, entry, isList } = field;
  if (entry === "choice") {
    const options = optionsOf(field, metamodel);
    return isList ? (
      <Several field={field} values={values} options={options} />
    ) : (
      <Choice label={label} name={name} value={values[0] ?? ""} options={options.map(pairOf)} />
    );
  }
  return (
    <label>
      {label}
      <Emptied name={name} />
      <input
        name={name}
        type={types[entry] ?? "text"}
        min={entry === "day" ? undefined : 1}
        defaultValue={values.join(", ")}
      />
    </label>
  );
}

/** Says in the address that the field was shown, as an absent one has its value by default. */
const Emptied = ({ name }: { name: string }) => <input type="hidden" name={name} value={nothing} />;

const types: Record<string, string> = { number: "number", months: "number", day: "date" };

interface Option {
  value: string;
  label: string;
}

const pairOf = ({ value, label }: Option) => [value, label] as const;

interface SeveralProps {
  field: Field;
  values: readonly string[];
  options: readonly Option[];
}

function Several({ field: { name, label }, values, options }: SeveralProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <Emptied name={name} />
      {options.map(each => (
        <label key={each.value} class="check">
          <input type="checkbox" name={name} value={each.value} defaultChecked={values.includes(each.value)} />{" "}
          {each.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Values of enumerations that `metamodel` does not list. */
const otherOptions: Record<string, Option[]> = {
  Taxonomy: ["RAB", "RAL", "RAD", "RAA", "RAI", "RAK"].map(value => ({ value, label: value })),
  TrendGrouping: [
    { value: "TOTAL", label: "keseluruhan" },
    { value: "OPD", label: "perangkat daerah" },
  ],
  TrendPeriod: [
    { value: "DAY", label: "hari" },
    { value: "YEAR", label: "tahun" },
  ],
};

function optionsOf({ enumeration }: Field, metamodel: Metamodel): Option[] {
  if (enumeration === "KindName") return (metamodel?.kinds ?? []).map(({ name, label }) => ({ value: name, label }));
  const declared = metamodel?.enumerations?.find(({ name }) => name === enumeration);
  return declared?.values ?? otherOptions[enumeration] ?? [];
}
