import { useRef } from "preact/hooks";
import type { WebhookAction, WebhookState } from "../../../answers";
import type { Me } from "../../../app/who";
import { Confirmed } from "../managing/confirmed";
import { type Secret, useChange } from "../managing/use-change";
import document from "./change.graphql";
import type { Webhook } from "./webhook";

interface ActionsProps {
  webhook: Webhook;
  manager: Me;
  onDone(name: string, secret?: Secret, words?: string): void;
}

/** Words for what was done. */
const doneWords: Record<WebhookAction, string> = {
  APPROVE: "Disetujui",
  PAUSE: "Dijeda",
  RESUME: "Dilanjutkan",
  RESUME_FROM_NOW: "Dilanjutkan dari sekarang",
  ROTATE_SECRET: "Rahasia diganti",
  DELETE: "Dihapus",
};

const ended: readonly WebhookState[] = ["PAUSED", "FAILED", "GONE"];

/** Changes of a webhook that its state allows, and the viewer may make. */
export function WebhookActions({ webhook, manager, onDone }: ActionsProps) {
  const { id, url, account, state, createdBy } = webhook;
  const acted = useRef<WebhookAction>("PAUSE");
  const change = useChange(secret => onDone(url, secret, doneWords[acted.current]));
  if (account === manager.account)
    return <p class="about">Webhook akun sendiri tidak dapat diubah. Mintalah Pengelola Akun lain.</p>;
  const act = (action: WebhookAction) => {
    if (!change.isBusy) acted.current = action;
    change.run(document, { id, action });
  };
  const acting = { webhook, isBusy: change.isBusy, act };
  const confirming = { about: url, change };
  return (
    <div class="actions">
      {state === "AWAITING_APPROVAL" && <Approval {...acting} isOwn={createdBy === manager.account} />}
      {state === "ACTIVE" && (
        <p>
          <Button {...acting} action="PAUSE" words="Jeda" />
        </p>
      )}
      {ended.includes(state) && <Resumption {...acting} />}
      {state !== "GONE" && (
        <Confirmed
          title="Ganti rahasia"
          button="Ganti rahasia sekarang"
          {...confirming}
          onConfirm={() => act("ROTATE_SECRET")}
        >
          Selama 24 jam pesan ditandatangani dengan rahasia lama dan yang baru, sesudah itu hanya dengan yang baru.
          Pasanglah rahasia baru pada penerima dalam waktu itu.
        </Confirmed>
      )}
      <Confirmed title="Hapus" button="Hapus webhook ini sekarang" {...confirming} onConfirm={() => act("DELETE")}>
        Penerima tidak lagi diberi tahu apa pun. Rahasia dan catatan percobaannya ikut terhapus, dan tidak dapat
        dipulihkan. Untuk berhenti sementara, gunakan jeda.
      </Confirmed>
      <p class="problems" role="alert">
        {change.problem}
      </p>
    </div>
  );
}

interface Acting {
  webhook: Webhook;
  isBusy: boolean;
  act(action: WebhookAction): void;
}

/** Button for an action, read out with the address of its webhook. */
const Button = ({ webhook, isBusy, act, action, words }: Acting & { action: WebhookAction; words: string }) => (
  <button type="button" disabled={isBusy} onClick={() => act(action)}>
    {words} <span class="unseen">{webhook.url}</span>
  </button>
);

/** Button of the second ADMIN. `isOwn`: true for whoever has added the webhook. */
function Approval({ isOwn, ...acting }: Acting & { isOwn: boolean }) {
  if (isOwn) return <p class="about">Harus disetujui Pengelola Akun lain, bukan oleh yang menambahkannya.</p>;
  return (
    <>
      <p class="about">
        Setelah disetujui, penerima di alamat ini diberi tahu apa yang boleh diketahui “{acting.webhook.account}”.
      </p>
      <p>
        <Button {...acting} action="APPROVE" words="Setujui" />
      </p>
    </>
  );
}

/** Buttons to resume: an answer has no past, so that there is one for a question. */
function Resumption(acting: Acting) {
  const { question } = acting.webhook;
  return (
    <p class="resumption">
      <Button
        {...acting}
        action="RESUME"
        words={question ? "Lanjutkan" : "Lanjutkan dengan yang tercatat sejak berhenti"}
      />{" "}
      {!question && <Button {...acting} action="RESUME_FROM_NOW" words="Lanjutkan dari sekarang" />}
    </p>
  );
}
