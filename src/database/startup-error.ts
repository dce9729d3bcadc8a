/** Error that prevents the start; the message gives cause and remedy for people. */
export class StartupError extends Error {}
