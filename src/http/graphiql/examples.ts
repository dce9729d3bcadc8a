import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Example request for visitors of GraphiQL. */
export interface Example {
  name: string;
  /** Heading of its group. */
  group: string;
  title: string;
  titleInEnglish: string;
  query: string;
}

const folder = fileURLToPath(new URL("examples/", import.meta.url));

/** Reads the files of `examples/` in the order of their names. The first line of each is `# judul · title`. */
export function readExamples(): Example[] {
  return readdirSync(folder).sort().map(toExample);
}

function toExample(file: string): Example {
  const query = readFileSync(folder + file, "utf8");
  const [title = "", titleInEnglish = ""] = query.slice(2, query.indexOf("\n")).split(" · ");
  return { name: file.replace(".graphql", ""), group: "Contoh · Examples", title, titleInEnglish, query };
}
