import type { Problem } from "./problem";

/** Problems of a field, in words. */
export const FieldProblems = ({ field, problems }: { field: string; problems: readonly Problem[] }) =>
  problems.length > 0 ? (
    <ul id={`${field}-masalah`} class="problems">
      {problems.map(({ message, rule }) => (
        <li key={rule + message}>{message}</li>
      ))}
    </ul>
  ) : null;
