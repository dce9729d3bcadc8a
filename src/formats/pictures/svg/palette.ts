import { metamodel } from "../../../metamodel/metamodel.js";

/** Strong and light shade of a domain. */
export interface Shade {
  strong: string;
  light: string;
}

/**
 * Shades that are distinguishable with any colour vision, after Okabe and Ito (2008), with enough contrast to white
 * text.
 */
const shades: Shade[] = [
  { strong: "#8f5600", light: "#ffeaca" },
  { strong: "#005f9e", light: "#e6f1fa" },
  { strong: "#00735c", light: "#e2f4ef" },
  { strong: "#a23b72", light: "#fae9f2" },
  { strong: "#3f4254", light: "#e9eaf0" },
  { strong: "#b03000", light: "#fddfd3" },
  { strong: "#5e5a00", light: "#fbf6b5" },
];
const other: Shade = { strong: "#5c5c5c", light: "#f1f1f1" };

/**
 * Shade of each kind, in the order of the metamodel, which starts with the six domains. All kinds after the seventh
 * share one.
 */
const byKind = new Map(metamodel.kinds.map(({ name }, index) => [name, shades[index] ?? other]));

/** Returns the shade of a kind by its name. */
export const shadeOf = (kind: string): Shade => byKind.get(kind) ?? other;

/** Colours that do not depend on a domain. */
export const ink = {
  text: "#1b1b1f",
  quiet: "#55555e",
  line: "#767680",
  faint: "#d5d5dc",
  band: "#f6f6f9",
  alarm: "#8a1c00",
  alarmLight: "#fff4ec",
};
