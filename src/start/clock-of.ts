import type { Config } from "../config.js";
import { type Clock, systemClock } from "../repository/changes/moments.js";

/** Returns the clock of this machine, with the setting for changes dated in the future. */
export const clockOf = ({ acceptChangesUntil }: Config): Clock => ({
  ...systemClock,
  acceptedUntil: acceptChangesUntil,
});
