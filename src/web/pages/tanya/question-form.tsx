import type { PageTanyaQuery } from "../../answers";
import { Section } from "../../ui/section";
import { type Asked, addressWith, nothing } from "./asked";
import { ElementField } from "./element-field";
import { FieldInput } from "./field-input";
import type { Field } from "./fields";

interface FormProps {
  answer?: PageTanyaQuery;
  asked: Asked;
  search: URLSearchParams;
}

/** Form of a question: first its elements, then its other fields. Every field begins with its value by default. */
export function QuestionForm(props: FormProps) {
  const { answer, asked, search } = props;
  const elements = asked.fields.filter(({ entry }) => entry === "element");
  const others = asked.fields.filter(({ entry }) => entry !== "element");
  if (asked.fields.length === 0) return null;
  return (
    <Section title="Isian">
      {elements.map(field => (
        <ElementField key={field.name} {...props} field={field} />
      ))}
      <form key={keyOf(search, others)} method="get" action="/tanya" class="filters">
        <input type="hidden" name="q" value={asked.question!.name} />
        <input type="hidden" name="jawab" value="ya" />
        {elements.flatMap(({ name }) =>
          filled(asked, name).map(value => <input key={name + value} type="hidden" name={name} value={value} />),
        )}
        {others.map(field => (
          <FieldInput key={field.name} field={field} values={asked.values[field.name]!} metamodel={answer?.metamodel} />
        ))}
        <button type="submit">Jawab</button>
      </form>
      {asked.isAnswered && (
        <p>
          <a href={addressWith(new URLSearchParams({ q: asked.question!.name }), {})}>Kembalikan isian bawaan</a>
        </p>
      )}
    </Section>
  );
}

const filled = ({ values }: Asked, name: string) => (values[name]!.length > 0 ? values[name]! : [nothing]);

/** Returns the part of an address that fills these inputs: under another one they begin anew, whatever was typed. */
function keyOf(search: URLSearchParams, fields: readonly Field[]): string {
  const names = ["q", "jawab", ...fields.map(({ name }) => name)];
  return String(new URLSearchParams([...search].filter(([name]) => names.includes(name))));
}
