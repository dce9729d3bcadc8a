import { OpdLink } from "../../ui/opd-link";
import { Cut, Section } from "../../ui/section";
import type { Opd } from "./report";

/** Units beneath a department; nothing without any. */
export function Units({ opd: { units } }: { opd: Opd }) {
  if (units.totalCount === 0) return null;
  return (
    <Section title="Unit di bawahnya">
      <ul class="columns">
        {units.nodes.map(unit => (
          <li key={unit.code}>
            <OpdLink opd={unit} />
          </li>
        ))}
      </ul>
      <Cut shown={units.nodes.length} total={units.totalCount} />
    </Section>
  );
}
