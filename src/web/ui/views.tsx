import type { Place } from "../app/page";
import { useColumn } from "./column";
import { withParameters } from "./links";
import type { Options } from "./options";
import "./views.css";

/** Parameters that do not outlive a change of the view. */
const ofOneView = { baris: undefined };

interface ViewsProps {
  /** Says what is chosen between. */
  label: string;
  address: Place;
  /** Views by the parameter `lihat`. */
  views: Options;
  current: string;
}

/** Links between the views of a page. */
export function Views({ label, address: { path, search }, views, current }: ViewsProps) {
  const { labelOf } = useColumn();
  return (
    <nav class="views" aria-label={labelOf(label)}>
      <ul>
        {views.map(([value, name], place) => (
          <li key={value}>
            <a
              href={withParameters(path, search, { ...ofOneView, lihat: place === 0 ? undefined : value })}
              aria-current={value === current ? "page" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
