import type { PageTanyaQuery } from "../../answers";
import type { Address } from "../../app/page";
import { Empty, Section } from "../../ui/section";
import { Answer } from "./answer";
import type { Asked } from "./asked";
import { QuestionForm } from "./question-form";
import { bySubject } from "./questions";
import { SavedQuestions, SaveQuestion } from "./saved-questions";

interface ViewProps {
  answer?: PageTanyaQuery;
  asked: Asked;
  address: Address;
}

/** Page: the list of questions, or one of them with its form and its answer. */
export function View({ answer, asked, address: { search } }: ViewProps) {
  if (!asked.question) return <Questions unknown={search.get("q")} />;
  return (
    <>
      <p>
        <a href="/tanya">Semua pertanyaan</a>
      </p>
      <QuestionForm answer={answer} asked={asked} search={search} />
      {(asked.isAnswered || asked.fields.length === 0) && (
        <>
          <Answer asked={asked} search={search} relations={answer?.metamodel.relations ?? []} />
          <SaveQuestion search={search} />
        </>
      )}
    </>
  );
}

function Questions({ unknown }: { unknown: string | null }) {
  return (
    <>
      <p>
        Pilih pertanyaan, isi yang ditanyakan, lalu lihat jawabannya sebagai tabel. Alamat halaman menyimpan isiannya.
      </p>
      {unknown && <Empty>Pertanyaan “{unknown}” tidak dikenal. Pilih dari daftar ini.</Empty>}
      <SavedQuestions />
      {bySubject().map(([subject, questions]) => (
        <Section key={subject} title={subject}>
          <ul>
            {questions.map(({ name, question }) => (
              <li key={name}>
                <a href={`/tanya?q=${name}`}>{question}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
