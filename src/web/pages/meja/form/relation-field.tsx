import { period } from "../../../ui/format";
import { ElementLink } from "../../../ui/links";
import type { DraftRelation } from "./draft";
import { FieldProblems } from "./field-problems";
import type { FieldsProps } from "./fields";
import type { RelationOfKind } from "./model";
import { NewRelation } from "./new-relation";
import type { Problem } from "./problem";

interface RelationFieldProps extends FieldsProps {
  relation: RelationOfKind;
  problems: readonly Problem[];
}

/** Relations of one sort: the recorded ones, which can be ended, and new ones. */
export function RelationField({ relation, problems, form, element, held: { draft, change } }: RelationFieldProps) {
  const { forward, labels, target, isToOne } = relation;
  const added = draft.added[forward] ?? [];
  const removed = draft.removed[forward] ?? [];
  const setAdded = (next: DraftRelation[]) => change({ added: { ...draft.added, [forward]: next } });
  const setRemoved = (next: string[]) => change({ removed: { ...draft.removed, [forward]: next } });
  return (
    <div class={`field${problems.length > 0 ? " refused" : ""}`} id={forward} tabIndex={-1}>
      <p class="legend">
        {labels[0]}{" "}
        {form.mandatoryRelations.includes(forward) && <small>wajib; bila kosong dicatat sebagai temuan</small>}
      </p>
      <Recorded relation={relation} element={element} removed={removed} onChange={setRemoved} />
      <ul>
        {added.map((each, place) => (
          <li key={each.to}>
            {each.name} <small>baru</small>{" "}
            <button type="button" onClick={() => setAdded(added.filter((_each, other) => other !== place))}>
              Batalkan <span class="unseen">{each.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {(element?.viewerCan.relate ?? true) && (
        <NewRelation
          relation={relation}
          kinds={target === "Element" ? undefined : [target]}
          optionsOf={form.optionsOf}
          onAdd={each => setAdded(isToOne ? [each] : [...added, each])}
        />
      )}
      <FieldProblems field={forward} problems={problems} />
    </div>
  );
}

interface RecordedProps extends Pick<FieldsProps, "element"> {
  relation: RelationOfKind;
  removed: readonly string[];
  onChange(removed: string[]): void;
}

/** Recorded relations with a box each that ends it. */
function Recorded({ relation: { type, target }, element, removed, onChange }: RecordedProps) {
  const kindOf = (ref: string) => ref.slice(0, ref.indexOf(":")).toLowerCase();
  const isOfTarget = (ref: string) => target === "Element" || kindOf(ref) === target.toLowerCase();
  const edges = (element?.relations.edges ?? []).flatMap(({ relation, node }) =>
    relation?.type === type && isOfTarget(node.ref) ? [{ relation, node }] : [],
  );
  if (edges.length === 0) return null;
  return (
    <ul>
      {edges.map(({ relation: { id, since, until }, node }) => (
        <li key={id}>
          <ElementLink element={node} /> {period(since, until)}{" "}
          {element?.viewerCan.relate && (
            <label>
              <input
                type="checkbox"
                checked={removed.includes(id)}
                onChange={() => onChange(removed.includes(id) ? removed.filter(each => each !== id) : [...removed, id])}
              />{" "}
              hapus <span class="unseen">{node.name}</span>
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
