import { z } from "zod";

/** Settings of the daily backup. */
export const backupSettings = {
  BACKUP_DIR: z.string().optional(),
  BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day such as 01:30")
    .default("01:00"),
  KEEP: z.coerce.number().int().min(1).max(3_650).default(14),
};

/** Daily backup of a server; without a folder there is none. */
export interface BackupPlan {
  folder: string | undefined;
  /** Time of day in the time zone of the settings, such as `01:30`. */
  at: string;
  /** Number of files that remain. */
  most: number;
}

/** Returns the plan of the settings. */
export const backupPlanOf = (settings: { BACKUP_DIR?: string; BACKUP_AT: string; KEEP: number }): BackupPlan => ({
  folder: settings.BACKUP_DIR,
  at: settings.BACKUP_AT,
  most: settings.KEEP,
});
