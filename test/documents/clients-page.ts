import { readFileSync } from "node:fs";

const page = readFileSync("docs/clients.md", "utf8");

/** Returns the code block of docs/clients.md that shows a file. Throws if there is none. */
export function fileOfPage(name: string): string {
  const [, text] = new RegExp(`\`${name}\`:\n\n\`\`\`\\w+\n([^]+?)\n\`\`\`\n`).exec(page) ?? [];
  if (!text) throw new Error(`docs/clients.md shows no ${name}.`);
  return `${text}\n`;
}

/** Returns the scalars and other settings of GraphQL Code Generator that docs/clients.md recommends. */
export function settingsOfClients(): { scalars: Record<string, string> } {
  const { generates } = JSON.parse(fileOfPage("codegen.json"));
  return generates["src/gql/"].config;
}
