import { number } from "../../ui/format";

interface Counted {
  value: string | null;
  label: string;
  count: number;
}

interface ByMethodProps {
  /** All methods of the table, in the order of their patterns. */
  methods: readonly Counted[];
  counts: readonly Counted[];
}

/** Numbers of services by method in words, and as a bar with a part for each. */
export const ByMethod = ({ methods, counts }: ByMethodProps) => (
  <span class="by-method">
    <span class="methods" aria-hidden="true">
      {inOrder(methods, counts).map(({ label, count, pattern }) => (
        <span key={label} class={pattern} style={{ flexGrow: count }} title={label} />
      ))}
    </span>
    <span>
      {inOrder(methods, counts)
        .map(({ label, count }) => `${label} ${number(count)}`)
        .join(", ")}
    </span>
  </span>
);

/** Returns the counts in the order of all methods, each with its pattern. */
const inOrder = (methods: readonly Counted[], counts: readonly Counted[]) =>
  methods.flatMap(({ value }, place) =>
    counts.filter(each => each.value === value).map(each => ({ ...each, pattern: patternOf(value, place) })),
  );

const patternOf = (value: string | null, place: number) => `method-${value === null ? "none" : place}`;

/** Meaning of the patterns of the bars. */
export const MethodKey = ({ methods }: { methods: readonly Counted[] }) => (
  <p class="key" aria-hidden="true">
    {methods.map(({ value, label }, place) => (
      <span key={label}>
        <span class={patternOf(value, place)} /> {label}
      </span>
    ))}
  </p>
);
