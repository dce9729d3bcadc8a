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
    if (!response.ok) return { href, status: response.status };
    const sheets = response.headers.get("x-sheets")?.split(", ") ?? [];
    return { href, rows: rowsOf(await response.text()), sheets };
  } catch {
    return { href, status: 0 };
  }
}
