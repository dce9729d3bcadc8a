import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** Cells of a row by column. */
type Row = Record<string, string | undefined>;

const folder = "seeds/maluku";

/** Returns the rows of all CSV files of the sample whose names end so: `application` reads `local.application.csv` and its like. */
export const seedRows = (kind: string): Row[] =>
  readdirSync(folder)
    .filter(file => file === `${kind}.csv` || file.endsWith(`.${kind}.csv`))
    .flatMap(file => parse(readFileSync(`${folder}/${file}`, "utf8"), { columns: true }) as Row[]);
