import type { ComponentChildren } from "preact";
import { FieldProblems, problemsId } from "../form/field-problems";
import type { Problem } from "../form/problem";

/** Returns the problems of a field of the form. */
export type ProblemsOf = (field: string) => readonly Problem[];

interface LabelledProps {
  id: string;
  label: string;
  /** Says what to fill in. Default: nothing. */
  about?: ComponentChildren;
  problems: readonly Problem[];
  /** Returns the field, with the attributes by which it belongs to the label and the problems. */
  field(attributes: { id: string; "aria-invalid": boolean; "aria-describedby"?: string }): ComponentChildren;
  /** Further parts of the field. Default: none. */
  children?: ComponentChildren;
}

/** Field with its label, what to fill in, and its problems. */
export function Labelled({ id, label, about, problems, field, children }: LabelledProps) {
  const isRefused = problems.length > 0;
  const described = [about && `${id}-ket`, isRefused && problemsId(id)].filter(Boolean).join(" ");
  return (
    <div class={`field${isRefused ? " refused" : ""}`}>
      <label for={id}>{label}</label>
      {field({ id, "aria-invalid": isRefused, "aria-describedby": described || undefined })}
      {about && (
        <p class="about" id={`${id}-ket`}>
          {about}
        </p>
      )}
      <FieldProblems field={id} problems={problems} />
      {children}
    </div>
  );
}
