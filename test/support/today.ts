/** Day on which the tests take place. */
export const today = "2026-11-24";
