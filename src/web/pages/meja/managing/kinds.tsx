interface KindsProps {
  kinds: readonly { name: string; label: string }[];
  /** Names of the chosen ones. */
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Choice of several kinds. */
export const Kinds = ({ kinds, chosen, onChange }: KindsProps) => (
  <fieldset class="kinds">
    <legend>Jenis elemen</legend>
    {kinds.map(({ name, label }) => (
      <label key={name}>
        <input type="checkbox" checked={chosen.includes(name)} onChange={() => onChange(toggled(chosen, name))} />{" "}
        {label}
      </label>
    ))}
  </fieldset>
);

/** Returns a list without a member, or with it if it was absent. */
export const toggled = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter(each => each !== one) : [...all, one];
