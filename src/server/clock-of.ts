import { type Clock, systemClock } from "../repository/writing/moments.js";
import type { Config } from "./config.js";

/** The clock of this machine, with what the settings say of one that ran ahead. */
export const clockOf = ({ acceptChangesUntil }: Config): Clock => ({
  ...systemClock,
  acceptedUntil: acceptChangesUntil,
});
