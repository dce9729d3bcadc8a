import { StartupError } from "../database/startup-error.js";

/** Invalid command line. The message is printed together with the usage of the command. */
export class UsageError extends StartupError {}
