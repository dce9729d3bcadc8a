const hour = 3_600_000;

/** Years within which a token ends that an ADMIN issues. */
export const longestTokenYears = 1;

/** Validity in hours: of a sign-in link; of a session by link, which costs an ADMIN a new link; of one by a provider. */
export const validity = { linkHours: 72, sessionByLinkHours: 30 * 24, sessionByProviderHours: 12 };

/** Returns the instant after a number of hours. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
