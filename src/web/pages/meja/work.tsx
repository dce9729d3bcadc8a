import type { PageMejaQuery, PageMejaQueryVariables } from "../../answers";
import type { Address } from "../../app/page";
import { momentBefore } from "../../ui/format";
import { toPick } from "../../ui/opds";
import { Empty } from "../../ui/section";
import { Desk } from "./desk";
import type { DeskView } from "./desk-view";
import { ElementForm } from "./form/element-form";
import "./page.css";
import document from "./page.graphql";

/** Days of which the desk shows the changes. */
const month = 30;

/** Returns the choices of an address: `/meja/ubah/<ref>`, `/meja/baru/<kind>`; else the desk. */
const choicesOf = ({ params: { part, what = "" }, search }: Address) => ({
  isDesk: part === undefined,
  changed: part === "ubah" ? what : undefined,
  created: part === "baru" ? what : undefined,
  opd: search.get("opd"),
  after: search.get("sesudah") ?? undefined,
});

/** Work of an OPD: its desk, or the form of an element. */
export default {
  document,
  variables: variablesOf,
  title(answer, address) {
    const { changed, created } = choicesOf(address);
    if (changed !== undefined) return `Ubah ${answer?.element?.name ?? changed}`;
    if (created !== undefined) return `${labelOf(answer, created)} baru`;
    return "Meja kerja";
  },
  View: Work,
} satisfies DeskView<PageMejaQuery, PageMejaQueryVariables>;

function variablesOf(address: Address): PageMejaQueryVariables {
  const { isDesk, changed, created, opd, after } = choicesOf(address);
  return {
    ...{ desk: isDesk, chosen: isDesk && !!opd, opd: `opd:${opd ?? ""}` },
    ...{ editing: changed !== undefined, ref: changed ?? "" },
    form: changed !== undefined || created !== undefined,
    since: momentBefore(month, address.today),
    ...{ after, opds: toPick(opd ?? undefined) },
  };
}

function Work({ answer, address }: { answer: PageMejaQuery; address: Address }) {
  const { element, metamodel } = answer;
  const { changed, created } = choicesOf(address);
  return (
    <>
      <noscript>
        Mengisi formulir dan mengunggah buku kerja memerlukan JavaScript. Tanpa itu, unduhlah templat, isi, lalu kirim
        kepada pengelola repositori.
      </noscript>
      {changed === undefined && created === undefined && <Desk answer={answer} address={address} />}
      {changed !== undefined && !element && <NotFound name={changed} />}
      {metamodel && element && (
        <ElementForm key={element.id} metamodel={metamodel} kind={element.kind} element={element} />
      )}
      {metamodel && created !== undefined && <NewElement metamodel={metamodel} kind={created} />}
    </>
  );
}

const labelOf = (answer: PageMejaQuery | undefined, kind: string): string =>
  answer?.metamodel?.kinds.find(({ name }) => name === kind)?.label ?? kind;

const NotFound = ({ name }: { name: string }) => (
  <Empty>
    “{name}” tidak ditemukan, atau Anda tidak berhak melihatnya. <a href="/cari">Cari namanya.</a>
  </Empty>
);

function NewElement({ metamodel, kind }: { metamodel: NonNullable<PageMejaQuery["metamodel"]>; kind: string }) {
  if (metamodel.kinds.some(({ name }) => name === kind))
    return <ElementForm key={kind} metamodel={metamodel} kind={kind} />;
  return (
    <Empty>
      Jenis “{kind}” tidak dikenal. Pilih jenis di <a href="/meja">meja kerja</a>.
    </Empty>
  );
}
