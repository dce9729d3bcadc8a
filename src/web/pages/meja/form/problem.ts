import type { PageMejaApplyMutation } from "../../../answers";

/** Reason why a change is refused, or a point to check. */
export type Problem = PageMejaApplyMutation["applyChanges"]["problems"][number];

/** Returns true for a reason to refuse a change. */
export const isError = ({ severity }: { severity: string }): boolean => severity === "ERROR";

/** Place in the path of a problem that names the field: after operations, 0, update, changes and the kind. */
const fieldPlace = 5;

/** Returns the name of the field of a problem; undefined if it is none of a field. */
export const fieldOf = ({ path }: Problem): string | undefined => path[fieldPlace];

/** Returns the problems of a field. */
export const problemsOf = (problems: readonly Problem[], field: string): Problem[] =>
  problems.filter(each => fieldOf(each) === field);

/** Returns the present record if somebody else has changed the element since; undefined if not. */
export function conflictOf(problems: readonly Problem[]): Record<string, unknown> | undefined {
  const conflict = problems.find(({ rule }) => rule === "REVISION_CONFLICT");
  return (conflict?.extensions as { current?: Record<string, unknown> } | null | undefined)?.current;
}
