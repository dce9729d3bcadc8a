import type { PageTanyaQuery } from "../../answers";
import { Filters } from "../../ui/choice";
import { withOnly } from "../../ui/links";
import { Section } from "../../ui/section";
import { type Asked, nothing } from "./asked";
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
  const chosen = Object.fromEntries(elements.map(({ name }) => [name, filled(asked, name)]));
  return (
    <Section title="Isian">
      {elements.map(field => (
        <ElementField key={field.name} {...props} field={field} />
      ))}
      <Filters
        key={keyOf(search, others)}
        path="/tanya"
        search={search}
        kept={{ q: asked.question!.name, jawab: "ya", ...chosen }}
        submit="Jawab"
      >
        {others.map(field => (
          <FieldInput key={field.name} field={field} values={asked.values[field.name]!} metamodel={answer?.metamodel} />
        ))}
      </Filters>
      {asked.isAnswered && (
        <p>
          <a href={withOnly("/tanya", search, { q: asked.question!.name })}>Kembalikan isian bawaan</a>
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
