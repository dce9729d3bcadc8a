/** A number as Indonesian readers write it: `500.000`. */
export const inIndonesian = (count: number): string => count.toLocaleString("id-ID");
