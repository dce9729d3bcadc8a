import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { Found } from "../../../ui/found";
import { useHits } from "../../../ui/use-hits";
import type { DraftRelation } from "./draft";
import { Input } from "./input";
import type { FormModel, RelationOfKind } from "./model";
import { sharedOfRelations } from "./operation";

interface NewRelationProps {
  relation: RelationOfKind;
  /** Kinds of targets; undefined for any. */
  kinds?: string[];
  optionsOf: FormModel["optionsOf"];
  onAdd(relation: DraftRelation): void;
}

/** Search for a target, with the properties of the new relation. */
export function NewRelation({ relation, kinds, optionsOf, onAdd }: NewRelationProps) {
  const [text, setText] = useState("");
  const [values, setValues] = useState<Record<string, string>>({});
  const { forward, isToOne, properties, labels } = relation;
  const found = useHits(text, kinds);
  const add = (to: string, name: string) => {
    onAdd({ to, name, values });
    setText("");
    setValues({});
  };
  const id = `${forward}-baru`;
  return (
    <details>
      <summary>
        {isToOne ? "Tetapkan" : "Tambah"} <span class="unseen">{labels[0]}</span>
      </summary>
      {!isToOne &&
        [...properties, ...sharedOfRelations].map(({ name, label, type }) => (
          <Fragment key={name}>
            <label for={`${id}-${name}`}>{label}</label>
            <Input
              id={`${id}-${name}`}
              type={type}
              options={optionsOf(type)}
              text={values[name] ?? ""}
              onChange={next => setValues({ ...values, [name]: next })}
            />
          </Fragment>
        ))}
      <label for={id}>Cari nama atau kode</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <Found hits={found} hasKinds onChoose={add} />
    </details>
  );
}
