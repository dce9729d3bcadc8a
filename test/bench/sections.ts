import { contenders } from "./contenders/contenders-section.js";
import { questions } from "./questions/questions-section.js";
import type { Section } from "./section.js";
import { start } from "./start/start-section.js";
import { smallChanges } from "./writing/small-changes-section.js";
import { writing } from "./writing/writing-section.js";

/** The sections of the bench in the order in which they run. A new one is a line here. */
export const sections: readonly Section[] = [contenders, start, questions, writing, smallChanges];
