import { day, number } from "./format";

/** Returns true for the name of a type of numbers in the contract. */
export const isNumber = (type: string): boolean => ["Int", "SafeInt", "Float"].includes(type);

/** Shows a value by the name of its type in the contract: days and numbers as in Indonesia, web addresses as links. */
export function Value({ value, type }: { value: string; type: string }) {
  if (type === "LocalDate") return <>{day(value)}</>;
  if (isNumber(type)) return <>{number(Number(value))}</>;
  if (/^https?:\/\/\S+$/.test(value))
    return (
      <a href={value} rel="noreferrer">
        {value}
      </a>
    );
  return <>{value}</>;
}

/** Values of a property, one a line if there are several; an absent one is "belum tercatat". */
export function Values({ values, type }: { values: readonly string[]; type: string }) {
  if (values.length === 0) return <em>belum tercatat</em>;
  if (values.length === 1) return <Value value={values[0]!} type={type} />;
  return (
    <ul class="plain">
      {values.map(value => (
        <li key={value}>
          <Value value={value} type={type} />
        </li>
      ))}
    </ul>
  );
}
