import path from "node:path";
import { z } from "zod";

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Settings of slow clients and of uploads. */
export const transferSettings = {
  MAX_UPLOADS: wholeNumber(1, 100).default(8),
  UPLOADS_MB: wholeNumber(100, 1_000_000).default(1_000),
  UPLOAD_HOURS: wholeNumber(1, 168).default(24),
  TRANSFER_GRACE_S: wholeNumber(1, 3_600).default(300),
  TRANSFER_MIN_BYTES_PER_S: wholeNumber(1, 1_000_000).default(1_000),
  TRANSFER_SILENCE_S: wholeNumber(1, 600).default(60),
};

type Transfers = z.infer<z.ZodObject<typeof transferSettings>>;

/** Returns the rules of slow clients and of uploads. */
export const transfersOf = (settings: Transfers & { DATA_DIR: string }) => ({
  maxUploads: settings.MAX_UPLOADS,
  uploads: {
    folder: path.join(settings.DATA_DIR, "uploads"),
    mostBytes: settings.UPLOADS_MB * 1_000_000,
    lifeMs: settings.UPLOAD_HOURS * 3_600_000,
  },
  transfers: {
    graceMs: settings.TRANSFER_GRACE_S * 1_000,
    bytesPerSecond: settings.TRANSFER_MIN_BYTES_PER_S,
    silenceMs: settings.TRANSFER_SILENCE_S * 1_000,
  },
});
