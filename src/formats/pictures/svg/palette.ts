import { metamodel } from "../../../metamodel/metamodel.js";

/** Strong and light shade of a domain. */
export interface Shade {
  strong: string;
  light: string;
}

/** Told apart with any colour vision, after Okabe and Ito (2008); strong enough to stand beside white text. */
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

/** Kinds have their colours in the order of the metamodel, the six domains first; what comes after shares one. */
const byKind = new Map(metamodel.kinds.map(({ name }, index) => [name, shades[index] ?? other]));

/** Of a kind by its name; all beyond the seventh look alike. */
export const shadeOf = (kind: string): Shade => byKind.get(kind) ?? other;

/** Colours of everything that is no domain. */
export const ink = {
  text: "#1b1b1f",
  quiet: "#55555e",
  line: "#767680",
  faint: "#d5d5dc",
  band: "#f6f6f9",
  alarm: "#8a1c00",
  alarmLight: "#fff4ec",
};
