import type { useSite } from "./site.js";

export const server = "infrastructure:SRV-DB";
/** Parameter of an address as if the database server were in the national data centre. */
export const moved = `asIf=${encodeURIComponent(`move,${server},hostedOn,infrastructure:PDN`)}`;

/** Returns a function that opens an address until Neo4j has planned its statements as if, which may take longer than a request. */
export const plannedBy =
  ({ html }: ReturnType<typeof useSite>) =>
  async (address: string) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const page = await html(address);
      if (![429, 504].includes(page.status) && !page.text.includes("Bagian lain dari jawaban")) return page;
    }
    throw new Error(`${address} is not planned.`);
  };
