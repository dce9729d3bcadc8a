import { type Role, type RoleName, roles } from "./roles.js";

/** Role whose accounts see an element. */
export interface SeenBy {
  role: RoleName;
  /** Indonesian name of the role. */
  label: string;
  /** True if only those accounts see it whose grant names its responsible OPD or its kind. */
  byGrant: boolean;
}

/** Returns the roles that see an element, in the order of the table of roles. The same rule as `visible`. */
export const seenBy = (element: Readonly<Record<string, unknown>>): SeenBy[] =>
  Object.entries<Role>(roles).flatMap(([role, { label, sees, seesAll }]) => {
    const isOfLevel = seesAll === "EVERYTHING" || sees.some(level => level === element.confidentiality);
    const byGrant = seesAll === "OF_ITS_KINDS" || (seesAll === "OF_ITS_OPDS" && Boolean(element.responsible));
    return isOfLevel || byGrant ? [{ role: role as RoleName, label, byGrant: !isOfLevel }] : [];
  });
