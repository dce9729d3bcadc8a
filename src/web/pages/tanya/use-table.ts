import { useEffect, useState } from "preact/hooks";
import { rowsOf } from "./csv";

/** Table of an answer, or the HTTP status of a failure (0 without a connection). */
export interface Loaded {
  href: string;
  /** Rows, the header first. */
  rows?: string[][];
  /** Names of all tables of the answer. */
  sheets?: string[];
  status?: number;
  /** Variables whose default is an example that is not in this repository. */
  examples?: string[];
}

/** Loads a CSV file in the browser. Undefined while it is loading, on the server, and without an address. */
export function useTable(href: string | undefined): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (href === undefined) return undefined;
    let isStale = false;
    load(href).then(next => !isStale && setLoaded(next));
    return () => {
      isStale = true;
    };
  }, [href]);
  return loaded?.href === href ? loaded : undefined;
}

async function load(href: string): Promise<Loaded> {
  try {
    const response = await fetch(href);
    if (!response.ok) return { href, status: response.status, examples: await examplesIn(response) };
    const sheets = response.headers.get("x-sheets")?.split(", ") ?? [];
    return { href, rows: rowsOf(await response.text()), sheets };
  } catch {
    return { href, status: 0 };
  }
}

/** Returns the variables that the error of an answer names; undefined if it is another error, or not of this server. */
async function examplesIn(response: Response): Promise<string[] | undefined> {
  const { errors } = await response.json().catch(() => ({}));
  const { code, variables } = errors?.[0]?.extensions ?? {};
  return code === "EXAMPLE_NOT_FOUND" ? variables : undefined;
}
