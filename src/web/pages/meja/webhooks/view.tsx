import type { PageMejaWebhooksQuery, PageMejaWebhooksQueryVariables } from "../../../answers";
import { type Me, useMe } from "../../../app/who";
import { Empty, Section } from "../../../ui/section";
import type { DeskView } from "../desk-view";
import "../managing/managing.css";
import { ReadOnly, Unread } from "../managing/notes";
import { SecretNote } from "../managing/secret-note";
import { Renewal, useList } from "../managing/use-list";
import { type Issued, useOutcome } from "../managing/use-outcome";
import { NewWebhook } from "./new-webhook";
import { WebhookCard } from "./webhook-card";
import "./webhooks.css";
import document from "./webhooks.graphql";

/** Webhooks: where they send what, and for whoever manages accounts the forms to change them. */
function Webhooks({ answer }: { answer: PageMejaWebhooksQuery }) {
  const me = useMe();
  const { found, isOld, isReady, renew } = useList(answer, document, {});
  const { issued, hide, done, say, note } = useOutcome(renew);
  const manager = isReady && me?.may.manageAccounts ? me : undefined;
  return (
    <Renewal.Provider value={renew}>
      <Introduction me={me} />
      {issued.map(each => (
        <Secret key={each.secret.text} {...each} onClose={() => hide(each)} />
      ))}
      <p role="status">{done}</p>
      {isOld && <Unread />}
      {manager && (
        <details class="to-add new-webhook">
          <summary>Tambah webhook</summary>
          <NewWebhook choices={found} manager={manager} onDone={note} />
        </details>
      )}
      <Section title="Daftar webhook" id="daftar-webhook">
        {found.webhooks.length === 0 && (
          <Empty>
            Webhook belum tercatat: belum ada sistem lain yang diberi tahu bila elemen atau jawaban sebuah pertanyaan
            berubah.
          </Empty>
        )}
        {isReady && found.webhooks.length > 0 && (
          <button type="button" onClick={async () => say((await renew()) ? "Daftar sudah diperbarui." : "")}>
            Perbarui daftar
          </button>
        )}
        {found.webhooks.map(webhook => (
          <WebhookCard key={webhook.id} webhook={webhook} choices={found} manager={manager} onDone={note} />
        ))}
      </Section>
    </Renewal.Provider>
  );
}

/** Says what the list is for, and who may change it. */
const Introduction = ({ me }: { me?: Me }) => (
  <>
    <noscript>
      <p class="note">Daftar ini dapat dibaca tanpa JavaScript; mengubah webhook memerlukannya.</p>
    </noscript>
    <p>
      Webhook memberi tahu sistem lain, misalnya portal data, begitu elemen atau jawaban sebuah pertanyaan berubah,
      sehingga sistem itu tidak perlu memeriksanya berulang kali. Pesannya ditandatangani, dan menyebut apa yang
      berubah, bukan isinya.
    </p>
    {me && !me.may.manageAccounts && <ReadOnly />}
  </>
);

/** Shows the secret of a webhook once. */
const Secret = ({ name, secret, onClose }: Issued & { onClose(): void }) => (
  <SecretNote title="Rahasia" name={name} text={secret.text} onClose={onClose}>
    Serahkan kepada pengelola penerima itu saja, melalui saluran resmi. Dengan rahasia ini penerima memeriksa bahwa
    pesan memang dikirim repositori ini (Standard Webhooks).
  </SecretNote>
);

export default {
  document,
  variables: () => ({}),
  View: Webhooks,
} satisfies DeskView<PageMejaWebhooksQuery, PageMejaWebhooksQueryVariables>;
