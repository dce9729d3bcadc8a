import type { PageMejaQuery } from "../../../answers";
import { useMe, useOwnTexts } from "../../../app/who";
import { addressOf } from "../../../ui/links";
import { useLoaded } from "../../../ui/use-loaded";
import { formOf, type Metamodel } from "./model";
import { useDraft } from "./use-draft";
import { useRecord } from "./use-record";

/** Element as its form knows it. */
export type ChangedElement = NonNullable<PageMejaQuery["element"]>;

interface ElementFormProps {
  metamodel: Metamodel;
  kind: string;
  /** Element to change; undefined for a new one. */
  element?: ChangedElement;
}

/** Form of an element as the metamodel declares its kind: nothing here knows a kind by name. */
export function ElementForm({ metamodel, kind, element: first }: ElementFormProps) {
  const form = formOf(metamodel, kind);
  const isOwn = useOwnTexts();
  const held = useDraft(first?.id ?? `baru/${kind}`, first?.rev ?? 0, isOwn);
  const { values, isFailed, renew, element } = useRecord(first, held.draft.rev);
  const me = useMe();
  const fields = useLoaded(() => import("./fields").then(module => module.Fields));
  const { part: Fields, isLoading, isFailed: isUnloaded } = fields;
  if (element && !element.viewerCan.update && !element.viewerCan.relate) return <MayNot element={element} />;
  if (!element && me && me.may.change.length === 0)
    return (
      <p class="note">Akun Anda tidak berhak mencatat elemen. Yang berhak ialah operator OPD dan Admin Arsitektur.</p>
    );
  return (
    <>
      {element && (
        <p>
          {form.label}, <a href={addressOf(element.ref)}>lihat elemennya</a>. Penanggung jawab:{" "}
          {element.responsible?.name ?? <em>belum tercatat</em>}.
        </p>
      )}
      {isFailed && <Unread isShown={values !== undefined} />}
      {isUnloaded && <Unread isShown={false} />}
      {Fields && isOwn && values && (
        <Fields form={form} element={element} recorded={values} held={held} renew={renew} />
      )}
      {(isLoading || Fields) && !(Fields && isOwn && values) && !isFailed && <p>Memuat isian …</p>}
    </>
  );
}

/** Says that the record could not be read: at all, or after a save. */
const Unread = ({ isShown }: { isShown: boolean }) => (
  <p class="note fault" role="alert">
    {isShown
      ? "Isi tercatat yang terbaru tidak dapat dibaca. Muat ulang halaman ini sebelum mengubah lagi."
      : "Isi yang tercatat tidak dapat dibaca. Muat ulang halaman ini; bila berulang, hubungi pengelola."}
  </p>
);

const MayNot = ({ element: { ref, viewerCan } }: { element: ChangedElement }) => (
  <>
    <p class="note">{viewerCan.reason ?? "Anda tidak berhak mengubah elemen ini."}</p>
    <p>
      <a href={addressOf(ref)}>Lihat elemennya</a>
    </p>
  </>
);
