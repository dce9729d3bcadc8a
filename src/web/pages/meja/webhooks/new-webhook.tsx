import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Me } from "../../../app/who";
import { ChangeForm } from "../managing/change-form";
import { type Secret, useChange } from "../managing/use-change";
import { AccountField } from "./account-field";
import add from "./add.graphql";
import { ChangesFields } from "./changes-fields";
import { givenIn } from "./given";
import { QuestionFields } from "./question-fields";
import { type Choices, documentsOf } from "./webhook";

interface NewWebhookProps {
  choices: Choices;
  manager: Me;
  onDone(name: string, secret?: Secret): void;
}

/** Form for a new webhook, which is empty again once it is written. */
export function NewWebhook({ onDone, ...props }: NewWebhookProps) {
  const [turn, setTurn] = useState(0);
  const next = (name: string, secret?: Secret) => {
    setTurn(turn + 1);
    onDone(name, secret);
  };
  return <Form key={turn} {...props} onDone={next} />;
}

/**
 * Fields: the account, the address, and either filters of changes or a question. For an account with other questions, the fields
 * of the question begin anew.
 */
function Form({ choices, manager, onDone }: NewWebhookProps) {
  const [account, setAccount] = useState("");
  const [url, setUrl] = useState("");
  // Undefined until a question was chosen once: only then are its fields loaded.
  const [isQuestion, setQuestion] = useState<boolean>();
  const [kinds, setKinds] = useState<string[]>([]);
  const documents = documentsOf(choices.accounts.nodes.find(({ name }) => name === account));
  const change = useChange(secret => onDone(url.trim(), secret));
  const send = (fields: FormData) => {
    const given = givenIn(fields, choices.metamodel.kinds);
    if (typeof given === "string") return change.refuse(given);
    change.run(add, { account, url: url.trim(), ...given, ...(kinds.length > 0 && !isQuestion && { kinds }) });
  };
  return (
    <ChangeForm change={change} button="Tambah webhook" onSend={send}>
      <AccountField choices={choices} manager={manager} account={account} onChange={setAccount} />
      <label>
        Alamat penerima (https)
        <input
          type="url"
          required
          maxLength={1000}
          placeholder="https://portal.example.go.id/pesan"
          value={url}
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
        />
      </label>
      <fieldset class="sent">
        <legend>Yang dikirim</legend>
        <Sent label="Perubahan elemen" isChosen={!isQuestion} onChoose={() => setQuestion(false)} />
        <Sent
          label="Jawaban baru dari sebuah pertanyaan"
          isChosen={isQuestion === true}
          onChoose={() => setQuestion(true)}
        />
      </fieldset>
      <Part isChosen={!isQuestion}>
        <ChangesFields choices={choices} kinds={kinds} onKinds={setKinds} />
      </Part>
      {isQuestion !== undefined && (
        <Part isChosen={isQuestion}>
          <QuestionFields key={documents?.join()} documents={documents} />
        </Part>
      )}
    </ChangeForm>
  );
}

/** Fields of which only the chosen ones are sent. The others are only hidden, so that nothing filled in is lost. */
const Part = ({ isChosen, children }: { isChosen: boolean; children: ComponentChildren }) => (
  <fieldset class="part" disabled={!isChosen} hidden={!isChosen}>
    {children}
  </fieldset>
);

const Sent = ({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose(): void }) => (
  <label>
    <input type="radio" name="sent" checked={isChosen} onChange={onChoose} /> {label}
  </label>
);
