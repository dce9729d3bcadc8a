import { z } from "zod";

/** Settings of the record of changes. */
export const recordSettings = {
  RECORD_KEY_FILE: z.string().optional(),
  RECORD_SEALS: z.string().optional(),
  RECORD_ORIGIN_DAYS: z.coerce.number().int().min(1).max(3_650).default(365),
};
