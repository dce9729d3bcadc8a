import type { Hit } from "./use-hits";

interface FoundProps {
  hits: readonly Hit[];
  /** True if the kind of each is shown. */
  hasKinds?: boolean;
  onChoose(ref: string, name: string): void;
}

/** Elements that a search has found, each a button that chooses it. */
export const Found = ({ hits, hasKinds = false, onChoose }: FoundProps) => (
  <div role="status">
    {hits.length > 0 && (
      <ul class="found">
        {hits.map(({ ref, name, labels: [kind] }) => (
          <li key={ref}>
            <button type="button" onClick={() => onChoose(ref, name)}>
              {name} {hasKinds && <small>{kind}</small>}
            </button>
          </li>
        ))}
      </ul>
    )}
  </div>
);
