import { BackupError } from "../backup/backup-error.js";
import { RepositoryError } from "../common/repository-error.js";
import { ConfigError } from "../config.js";
import { DatabaseError } from "../database/database-error.js";
import { StartupError } from "../database/startup-error.js";

const foreseen = [ConfigError, StartupError, RepositoryError, DatabaseError, BackupError];

/**
 * Returns the message of a known error; any other value unchanged, so that the terminal shows all details of a fault of
 * this program.
 */
export const wordsFor = (error: unknown): unknown => (isForPeople(error) ? error.message : error);

/** Returns true for errors with a clear message, including system errors such as a full disk. */
const isForPeople = (error: unknown): error is Error =>
  foreseen.some(each => error instanceof each) || (error as NodeJS.ErrnoException | null)?.syscall !== undefined;
