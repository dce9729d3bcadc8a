import { useEffect } from "preact/hooks";
import { goToNamedPart } from "../../../ui/named-part";
import { Cut } from "../../../ui/section";
import { Restored } from "../restored";
import { emptyDraft, textOf } from "./draft";
import type { ChangedElement } from "./element-form";
import { applying, type FormModel, type Property } from "./model";
import { type Problem, problemsOf } from "./problem";
import { PropertyField } from "./property-field";
import { RelationField } from "./relation-field";
import { Saving } from "./saving";
import type { DraftHeld } from "./use-draft";
import type { RecordHeld } from "./use-record";
import { useSaving } from "./use-saving";

/** Form of a kind, its element with the recorded values, and the draft. */
export interface FieldsProps {
  form: FormModel;
  element?: ChangedElement;
  /** Recorded values by property. */
  recorded: Record<string, unknown>;
  held: DraftHeld;
  renew: RecordHeld["renew"];
}

/** Fields of a form: what must be filled first, then the rest and the relations, then the ways to save it. */
export function Fields(props: FieldsProps) {
  const { form, recorded, held } = props;
  const saving = useSaving(props);
  // The recorded values came after the page, so that the field that a finding names was not there yet.
  useEffect(() => void goToNamedPart(), []);
  const sort = form.sort ? (held.draft.values[form.sort] ?? textOf(recorded[form.sort])) : "";
  const shown = applying(form, sort);
  const isFirst = ({ required, mandatory }: Property) => required || mandatory;
  const group = (title: string, properties: readonly Property[]) => (
    <Group title={title} properties={properties} problems={saving.problems} {...props} />
  );
  return (
    <form
      class="element"
      method="post"
      onSubmit={event => {
        event.preventDefault();
        void saving.save();
      }}
    >
      <fieldset class="all" disabled={saving.isBusy}>
        {held.isRestored && <Restored onDiscard={() => held.discard(emptyDraft(props.element?.rev ?? 0))} />}
        {group("Isian wajib", shown.filter(isFirst))}
        {group(
          "Isian lain",
          shown.filter(each => !isFirst(each)),
        )}
        <Relations problems={saving.problems} {...props} />
      </fieldset>
      <Saving saving={saving} {...props} />
    </form>
  );
}

function Relations({ problems, ...props }: FieldsProps & Pick<GroupProps, "problems">) {
  const recorded = props.element?.relations;
  return (
    <fieldset>
      <legend>Hubungan</legend>
      {props.form.relations.map(relation => (
        <RelationField
          key={`${relation.type} ${relation.target}`}
          relation={relation}
          problems={problemsOf(problems, relation.forward)}
          {...props}
        />
      ))}
      {recorded && <Cut shown={recorded.edges.length} total={recorded.totalCount} />}
    </fieldset>
  );
}

interface GroupProps extends FieldsProps {
  title: string;
  properties: readonly Property[];
  problems: readonly Problem[];
}

function Group({ title, properties, problems, form, element, recorded, held: { draft, change } }: GroupProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="fields">
        {properties.map(property => (
          <PropertyField
            key={property.name}
            property={property}
            options={form.optionsOf(property.type)}
            isHidden={element?.redacted.includes(property.name) ?? false}
            isFixed={element !== undefined && !element.viewerCan.update}
            text={draft.values[property.name] ?? textOf(recorded[property.name])}
            problems={problemsOf(problems, property.name)}
            onChange={text =>
              change({ values: changed(draft.values, property.name, text, textOf(recorded[property.name])) })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A value that is as recorded is no change. */
function changed(values: Record<string, string>, name: string, text: string, before: string) {
  const { [name]: _was, ...others } = values;
  return text === before ? others : { ...others, [name]: text };
}
