import { Growth } from "../growth.js";
import { figure, row } from "../row.js";
import type { Section } from "../section.js";
import { measureWriting, removeWritten } from "./measure-writing.js";

const growth = new Growth();

/** Section that adds governments: a file of elements and a file of relations, each in one transaction. */
export const writing: Section = {
  name: "writing",
  about: "elements and relations a second that come in as files, in turns with bare UNWIND",
  isDefault: true,
  async run({ database, today }) {
    const measured = await measureWriting({ database, today }).finally(() => removeWritten(database));
    console.log(row(["", "", "÷ first size"]));
    for (const [name, value] of Object.entries(measured)) {
      console.log(row([name, figure(value), growth.against(name, value)]));
    }
    return measured;
  },
};
