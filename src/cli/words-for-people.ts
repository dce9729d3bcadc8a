import { RepositoryError } from "../common/repository-error.js";
import { ConfigError } from "../config.js";
import { DatabaseError } from "../database/database-error.js";
import { StartupError } from "../database/startup-error.js";

const foreseen = [ConfigError, StartupError, RepositoryError, DatabaseError];

/** What a terminal shows of an error: its message; of one that nobody foresaw, which we have to mend, all there is. */
export const wordsFor = (error: unknown): unknown => (isForPeople(error) ? error.message : error);

/** Faults of the system, such as a full disk, say what they are. */
const isForPeople = (error: unknown): error is Error =>
  foreseen.some(each => error instanceof each) || (error as NodeJS.ErrnoException | null)?.syscall !== undefined;
