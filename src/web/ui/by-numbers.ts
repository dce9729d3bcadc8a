/** Compares codes with numbers in them: I2 before I10. */
export const byNumbers = (one: string, other: string): number => one.localeCompare(other, "id", { numeric: true });
