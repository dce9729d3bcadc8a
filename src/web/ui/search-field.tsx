import { useEffect, useId, useState } from "preact/hooks";
import type { PageCariSaranQuery } from "../answers";
import { askServer } from "../app/ask";
import suggestions from "../pages/cari/saran.graphql";
import "./search-field.css";
import { addressOf } from "./links";

type Hit = PageCariSaranQuery["search"][number]["element"];

interface SearchFieldProps {
  label: string;
  text: string;
  placeholder?: string;
  /** Address to which a suggestion leads. Default: the page of the element. */
  hrefOf?(ref: string): string;
}

/** Field `kata` of a form that searches. While one types, it suggests elements; without script the form is sent. */
export function SearchField({ label, text, placeholder, hrefOf = addressOf }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const list = useId();
  const hits = useSuggestions(typed === text ? "" : typed);
  return (
    <div class="search-field">
      <label>
        {label}
        <input
          type="search"
          name="kata"
          value={typed}
          placeholder={placeholder}
          autocomplete="off"
          onInput={event => setTyped(event.currentTarget.value)}
          aria-describedby={hits.length > 0 ? list : undefined}
        />
      </label>
      {hits.length > 0 && (
        <ul id={list} class="suggestions">
          {hits.map(({ ref, name, labels }) => (
            <li key={ref}>
              <a href={hrefOf(ref)} onClick={() => setTyped(text)}>
                {name}
              </a>{" "}
              <small>{labels[0]}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const pause = 250;

/** Returns the elements that match a text, once nothing was typed for a moment. */
function useSuggestions(text: string): readonly Hit[] {
  const [found, setFound] = useState<{ text: string; hits: readonly Hit[] }>();
  useEffect(() => {
    if (text.trim().length < 2) return undefined;
    const timer = setTimeout(async () => {
      const { data } = await askServer()(suggestions, { kata: text.trim() });
      setFound({ text, hits: (data as PageCariSaranQuery | undefined)?.search.map(({ element }) => element) ?? [] });
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  return found?.text === text ? found.hits : [];
}
