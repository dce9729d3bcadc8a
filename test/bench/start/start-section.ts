import type { Section } from "../section.js";
export const start: Section = { name: "start", about: "cold start", isDefault: false, run: async () => ({}) };
