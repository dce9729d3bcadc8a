/** Formats a number for Indonesian readers: `500.000`. */
export const inIndonesian = (count: number): string => count.toLocaleString("id-ID");
