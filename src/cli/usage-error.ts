import { StartupError } from "../database/startup-error.js";

/** What was typed cannot be done; it is told together with how the command is used. */
export class UsageError extends StartupError {}
