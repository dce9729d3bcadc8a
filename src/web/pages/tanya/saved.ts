import { useState } from "preact/hooks";
import { byName } from "../../ui/by-name";
import { lasting } from "../../ui/storage";

/** Question that somebody has filled in and named. */
export interface Saved {
  name: string;
  /** Query string of its address. */
  query: string;
}

const place = "pertanyaan";

/** Most questions of a browser, and characters of a name: stores of browsers are small. */
export const mostSaved = 50;
export const longestName = 80;

const isSaved = (each: any): each is Saved => typeof each?.name === "string" && typeof each?.query === "string";

function read(): Saved[] {
  const stored = lasting.readJson(place);
  return Array.isArray(stored) ? stored.filter(isSaved) : [];
}

/** Returns the questions saved in this browser, by name, and how to save and remove one. */
export function useSaved() {
  const [saved, setSaved] = useState(read);
  const without = (name: string) => read().filter(each => each.name !== name);
  const write = (next: Saved[]) => {
    lasting.write(place, JSON.stringify(next));
    setSaved(next);
  };
  return {
    saved,
    /** Saves a question in place of one of the same name. */
    save(question: Saved): "SAVED" | "FULL" | "NOT_STORED" {
      const others = without(question.name);
      if (others.length >= mostSaved) return "FULL";
      write([...others, question].sort(byName));
      return read().some(({ name, query }) => name === question.name && query === question.query)
        ? "SAVED"
        : "NOT_STORED";
    },
    remove: (name: string) => write(without(name)),
  };
}
