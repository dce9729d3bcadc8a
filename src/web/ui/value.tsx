import { day, number } from "./format";

/** Returns true for the name of a type of numbers in the contract. */
export const isNumber = (type: string): boolean => ["Int", "SafeInt", "Float"].includes(type);

/** Returns true for the label of a property, also one of a relation, that is a year and counts nothing. */
const isYear = (label: string) => /(^|: )Tahun/.test(label);

/**
 * Shows a value by the name of its type in the contract: days and numbers as in Indonesia, web addresses as links. `label`: that of
 * its property.
 */
export function Value({ value, type, label }: { value: string; type: string; label: string }) {
  if (type === "LocalDate") return <>{day(value)}</>;
  if (isNumber(type) && !isYear(label)) return <>{number(Number(value))}</>;
  if (/^https?:\/\/\S+$/.test(value))
    return (
      <a href={value} rel="noreferrer">
        {value}
      </a>
    );
  return <>{value}</>;
}

/** Values of a property, one a line if there are several; an absent one is "belum tercatat". */
export function Values({ values, ...property }: { values: readonly string[]; type: string; label: string }) {
  if (values.length === 0) return <em>belum tercatat</em>;
  if (values.length === 1) return <Value value={values[0]!} {...property} />;
  return (
    <ul class="plain">
      {values.map(value => (
        <li key={value}>
          <Value value={value} {...property} />
        </li>
      ))}
    </ul>
  );
}
