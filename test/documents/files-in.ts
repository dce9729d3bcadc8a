import { readdirSync } from "node:fs";
import path from "node:path";

/** Returns our own files of a folder and the folders beneath it whose names end so; none of packages. */
export const filesIn = (folder: string, ...endings: string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.some(ending => entry.name.endsWith(ending)))
    .map(entry => path.relative(".", path.join(entry.parentPath, entry.name)))
    .filter(file => !file.includes("node_modules/"));

/** Returns README and the pages in docs. */
export const pagesForPeople = (): string[] => ["README.md", ...filesIn("docs", ".md")];
