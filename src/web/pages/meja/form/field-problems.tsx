import type { Problem } from "./problem";

/** Returns the id of the problems of a field. */
export const problemsId = (field: string): string => `${field}-masalah`;

/** Problems of a field, in words. */
export const FieldProblems = ({ field, problems }: { field: string; problems: readonly Problem[] }) =>
  problems.length > 0 ? (
    <ul id={problemsId(field)} class="problems">
      {problems.map(({ message, rule }) => (
        <li key={rule + message}>{message}</li>
      ))}
    </ul>
  ) : null;
