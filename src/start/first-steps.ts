import { keeper } from "../access/keeper.js";
import { visible } from "../access/viewer.js";
import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import { ResponsibleKind } from "../graph/responsible.js";

/** Returns what to do first, for the terminal, while no OPD is recorded; undefined afterwards. `url`: address of the server. */
export async function firstSteps(
  database: Pick<Database, "read">,
  { url, seed }: { url: string } & Pick<Config, "seed">,
): Promise<string | undefined> {
  const [row] = await database.read(
    `RETURN EXISTS { MATCH (n:${ResponsibleKind.name}) WHERE ${visible(keeper, "n")} } AS hasOpd`,
  );
  if (row!.hasOpd) return undefined;
  const steps = [
    ...(seed === "none" ? ["npm run seed -- seeds/reference   (the national reference architectures)"] : []),
    `npm run template -- opd.xlsx --kinds ${ResponsibleKind.name}   (fill in code, name and type of each OPD, or write opd.csv)`,
    "npm run import -- opd.xlsx",
    "npm run template -- CODE.xlsx --opd CODE   (one for each OPD; import it in the same way)",
  ];
  return [
    `No OPD is recorded yet. First, in a browser: ${url}/?lihat=mulai, or in another terminal:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    "docs/first-day.md leads through the first day.",
  ].join("\n");
}
