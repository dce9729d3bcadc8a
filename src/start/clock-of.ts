import type { Config } from "../config.js";
import { type Clock, systemClock } from "../repository/changes/moments.js";

/** The clock of this machine, with what the settings say of one that ran ahead. */
export const clockOf = ({ acceptChangesUntil }: Config): Clock => ({
  ...systemClock,
  acceptedUntil: acceptChangesUntil,
});
