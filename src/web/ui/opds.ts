import type { OpdFilter, OpdRelationFilter, OpdType } from "../answers";

/** OPD as a choice needs it. */
export interface NamedOpd {
  code: string;
  name: string;
}

/** Types of the departments of a province, without their units. */
export const departments: OpdType[] = ["DINAS", "BADAN", "SETDA", "SETWAN", "INSPEKTORAT"];

/** Returns the filter of OPDs to choose from: the departments, and the one with a chosen code, of any type. */
export const toPick = (code: string | undefined): OpdFilter => ({
  OR: [{ opdType: { in: departments } }, ...(code ? [{ code: { eq: code } }] : [])],
});

/** Types of institutions outside the province, which no decree of it creates. */
export const outsideTypes: OpdType[] = ["MINISTRY", "AGENCY", "OTHER_GOVERNMENT", "COMPANY"];

const outside: OpdFilter = { opdType: { in: outsideTypes } };

/** Filter of owners within the province: neither an institution outside it nor a unit of one. */
export const ofProvince: OpdRelationFilter = { none: { OR: [outside, { unitOf: { some: outside } }] } };

const prefix = "opd:";

/** Returns the code of an OPD from its ref; undefined for others. */
export const codeOf = (ref: string | null): string | undefined =>
  ref?.startsWith(prefix) ? ref.slice(prefix.length) : undefined;

/** Returns the condition for what the OPD with a code and its units own; none without a code. */
export const ownedWithin = (opd: string | undefined) => (opd ? { ownedBy: { some: { within: `opd:${opd}` } } } : {});
