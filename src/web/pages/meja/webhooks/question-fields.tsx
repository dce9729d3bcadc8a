import { useId, useState } from "preact/hooks";
import { useLoaded } from "../../../ui/use-loaded";
import type { Question } from "../../tanya/questions";

/** Questions by subject. */
type Subjects = readonly [subject: string, questions: readonly Question[]][];

interface QuestionFieldsProps {
  /** Names of the only questions that the account may request; undefined if there is no such limit. */
  documents: readonly string[] | undefined;
}

const loadSubjects = (): Promise<Subjects> => import("../../tanya/questions").then(({ bySubject }) => bySubject());

/** Fields for a question and its variables, which begin with their values by default. */
export function QuestionFields({ documents }: QuestionFieldsProps) {
  const about = useId();
  const { part: subjects, isFailed } = useLoaded(loadSubjects);
  const [variables, setVariables] = useState("");
  const choose = (name: string) => {
    const question = subjects?.flatMap(([, questions]) => questions).find(each => each.name === name);
    setVariables(question ? defaultsOf(question) : "");
  };
  return (
    <>
      <QuestionField subjects={subjects} isFailed={isFailed} documents={documents} onChoose={choose} />
      <label>
        Variabel (JSON, boleh dikosongkan)
        <textarea
          name="variables"
          rows={4}
          maxLength={10000}
          spellcheck={false}
          value={variables}
          aria-describedby={about}
          onInput={({ currentTarget }) => setVariables(currentTarget.value)}
        />
      </label>
      <p id={about} class="about">
        Terisi nilai bawaan pertanyaannya. Ubahlah nilainya bila perlu, misalnya kode perangkat daerahnya.
      </p>
    </>
  );
}

/** Returns the values of variables by default as JSON; empty for a question without any. */
function defaultsOf({ variables }: Question): string {
  const filled = variables.filter(({ value }) => value !== null).map(({ name, value }) => [name, value]);
  return filled.length > 0 ? JSON.stringify(Object.fromEntries(filled), null, 2) : "";
}

interface QuestionFieldProps extends QuestionFieldsProps {
  /** Undefined until they are loaded. */
  subjects: Subjects | undefined;
  /** True if they could not be loaded. */
  isFailed: boolean;
  onChoose(name: string): void;
}

/** List of the questions; a field for the name if the list could not be loaded. */
function QuestionField({ subjects, isFailed, documents, onChoose }: QuestionFieldProps) {
  if (isFailed)
    return (
      <label>
        Nama pertanyaan
        <input type="text" name="question" required placeholder="Q09" />
      </label>
    );
  return (
    <label>
      Pertanyaan
      <select name="question" required onInput={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{subjects ? "Pilih pertanyaan" : "Memuat …"}</option>
        {subjects?.map(([subject, questions]) => (
          <Group
            key={subject}
            subject={subject}
            questions={questions.filter(({ name }) => !documents || documents.includes(name))}
          />
        ))}
      </select>
    </label>
  );
}

const Group = ({ subject, questions }: { subject: string; questions: readonly Question[] }) =>
  questions.length === 0 ? null : (
    <optgroup label={subject}>
      {questions.map(({ name, question }) => (
        <option key={name} value={name}>
          {name} {question}
        </option>
      ))}
    </optgroup>
  );
