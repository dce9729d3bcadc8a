import type { Me } from "../../../app/who";

/** True for an account that may merge and split OPDs: one that may change everything, because such a change is of all parties. */
export const mayReorganise = (me: Me | undefined): boolean => me?.may.change.includes("EVERYTHING") ?? false;
