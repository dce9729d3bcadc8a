import { useEffect, useId, useState } from "preact/hooks";
import { addressOf } from "./links";
import "./search-field.css";
import { useHits } from "./use-hits";

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
  const hits = useHits(typed === text ? "" : typed);
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
