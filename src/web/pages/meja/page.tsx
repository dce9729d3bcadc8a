import type { PageMejaQuery, PageMejaQueryVariables } from "../../answers";
import { type Address, definePage } from "../../app/page";
import { momentBefore } from "../../ui/format";
import { LeaveToWrite } from "../../ui/leave-to-write";
import { toPick } from "../../ui/opds";
import { Empty } from "../../ui/section";
import { supposed } from "../../ui/supposition";
import { Desk } from "./desk";
import { ElementForm } from "./form/element-form";
import "./page.css";
import document from "./page.graphql";
import { Parts } from "./parts";
import { deskViewOf, loadViews } from "./views";

/** Days of which the desk shows the changes. */
const month = 30;

/** Returns the choices of an address: `/meja/ubah/<ref>`, `/meja/baru/<kind>`, `/meja?lihat=<view>`; else the desk. */
const askedOf = async (address: Address) => {
  const { part, what = "" } = address.params;
  return {
    isDesk: part === undefined,
    view: await deskViewOf(address),
    changed: part === "ubah" ? what : undefined,
    created: part === "baru" ? what : undefined,
    opd: address.search.get("opd"),
    after: address.search.get("sesudah") ?? undefined,
  };
};

type Asked = Awaited<ReturnType<typeof askedOf>>;

/** The types of answer and variables are those of the desk; each view has its own (`views.ts`). */
export default definePage<PageMejaQuery, PageMejaQueryVariables, Asked>({
  path: "/meja/:part?/:what?",
  document: ({ view }) => view?.document ?? document,
  asked: askedOf,
  loadViews,
  variables: (address, asked) => {
    if (isSupposed(address)) return undefined;
    return asked.view ? asked.view.variables(address) : variablesOf(address.today, asked);
  },
  title: (answer, _address, { view, changed, created }) => {
    if (view) return view.title;
    if (changed !== undefined) return `Ubah ${answer?.element?.name ?? changed}`;
    if (created !== undefined) return `${labelOf(answer, created)} baru`;
    return "Meja kerja";
  },
  View: ({ answer, address, asked }) =>
    isSupposed(address) ? (
      <LeaveToWrite {...address} />
    ) : (
      <>
        {asked.isDesk && <Parts address={address} view={asked.view?.name} />}
        {asked.view ? (
          <asked.view.View answer={answer} address={address} />
        ) : (
          <Work answer={answer} address={address} asked={asked} />
        )}
      </>
    ),
});

/** True for an address as if: everything on the desk writes, or leads to a form that does. */
const isSupposed = ({ search }: Address): boolean => search.has(supposed);

function variablesOf(today: string, { isDesk, changed, created, opd, after }: Asked): PageMejaQueryVariables {
  return {
    ...{ desk: isDesk, chosen: isDesk && !!opd, opd: `opd:${opd ?? ""}` },
    ...{ editing: changed !== undefined, ref: changed ?? "" },
    form: changed !== undefined || created !== undefined,
    since: momentBefore(month, today),
    ...{ after, opds: toPick(opd ?? undefined) },
  };
}

/** Desk, or the form of an element. */
function Work({
  answer,
  address,
  asked: { changed, created },
}: {
  answer: PageMejaQuery;
  address: Address;
  asked: Asked;
}) {
  const { element, metamodel } = answer;
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
