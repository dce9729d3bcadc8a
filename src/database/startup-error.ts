/** The program cannot start; the message says to people what is wrong and what to do. */
export class StartupError extends Error {}
