import type { Row } from "../database/database.js";
import { Answered, type Answering } from "./answering.js";
import { type Plan, Planned } from "./overlay.js";
import type { PlateauName } from "./plateau.js";

/** Data for placeholder parameters, by day. */
export interface OfDay {
  plan(day: string): Promise<Plan>;
  answering(day: string, plateau: PlateauName): Promise<Answering>;
}

/** Replaces the placeholders for the plan of a day, and for the responsible OPDs, by their data. */
export async function fillIn(parameters: Row, { plan, answering }: OfDay): Promise<Row> {
  const filled = { ...parameters };
  for (const [name, value] of Object.entries(parameters)) {
    if (value instanceof Planned) filled[name] = (await plan(value.day))[value.part];
    if (value instanceof Answered) filled[name] = (await answering(value.day, value.plateau))[value.part];
  }
  return filled;
}
