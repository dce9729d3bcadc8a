import type { PageMejaOpdsQuery, PageMejaOpdsQueryVariables } from "../../../answers";
import type { Address } from "../../../app/page";
import { type Me, useMe, useOwnTexts } from "../../../app/who";
import { toPick } from "../../../ui/opds";
import { Empty } from "../../../ui/section";
import { SignInLink } from "../../../ui/sign-in-link";
import { useLoaded } from "../../../ui/use-loaded";
import { useList } from "../managing/use-list";
import { mayReorganise } from "./may-reorganise";
import document from "./opds.graphql";
import type { SuccessionFormProps } from "./succession-form";
import "./opds.css";

interface OpdsChangeProps {
  answer: PageMejaOpdsQuery;
  address: Address;
}

/** Variables of the list of OPDs, of the view and after a save. */
export const allOpds: PageMejaOpdsQueryVariables = { filter: toPick(undefined) };

/** View of the desk: records that OPDs are merged, or that one is divided, after a preview of what moves. */
export function OpdsChange({ answer, address }: OpdsChangeProps) {
  const me = useMe();
  const isKnown = useOwnTexts();
  const { found, isReady, renew } = useList(answer, document, allOpds);
  const mayChange = mayReorganise(me);
  return (
    <>
      <Introduction />
      {isReady && !isKnown && <p>Memuat formulir …</p>}
      {isKnown && !me && <p class="note fault">Akun Anda belum dapat diperiksa. Muat ulang halaman ini.</p>}
      {me && !mayChange && <MayNot me={me} address={address} />}
      {mayChange && found.opds.nodes.length === 0 && (
        <Empty>Perangkat daerah belum tercatat. Catatlah dahulu di meja perangkat daerah.</Empty>
      )}
      {me && mayChange && found.opds.nodes.length > 0 && (
        <Form
          opds={found.opds.nodes}
          today={address.today}
          readsAccounts={me.may.readAccounts}
          onSaved={() => void renew()}
        />
      )}
    </>
  );
}

/** Form, whose code is loaded only for whoever may send it. */
function Form(props: SuccessionFormProps) {
  const { part: Loaded, isFailed } = useLoaded(() =>
    import("./succession-form").then(({ SuccessionForm }) => SuccessionForm),
  );
  if (isFailed) return <p class="note fault">Formulir belum dapat dimuat. Muat ulang halaman ini.</p>;
  return Loaded ? <Loaded {...props} /> : <p>Memuat formulir …</p>;
}

/** Says what the view is for, and what a change does. */
const Introduction = () => (
  <>
    <noscript>
      <p class="note">Formulir ini memerlukan JavaScript.</p>
    </noscript>
    <p>
      Catat di sini bila sebuah peraturan menggabungkan perangkat daerah, memecahnya, atau memindahkan sebagian isinya.
      Sejak hari yang Anda isi, penerus atau penerima memiliki semua yang beralih: layanan, data, aplikasi, unit, dan
      urusan. Catatan hari-hari sebelumnya tidak berubah.
    </p>
    <p>
      Langkahnya: isi formulir, buat pratinjau, periksa, lalu simpan. Pratinjau tidak menulis apa pun. Perubahan yang
      sudah disimpan tidak mempunyai tombol batal, maka periksalah pratinjaunya dengan saksama.
    </p>
  </>
);

/** Says who may record such a change, and why this account may not. */
const MayNot = ({ me, address: { path, search } }: { me: Me; address: Address }) => (
  <div class="note">
    <p>
      Hanya akun dengan peran Admin Arsitektur yang dapat mencatat penggabungan dan pemecahan, karena keduanya mengubah
      elemen semua perangkat daerah yang terlibat.
    </p>
    {me.isSignedIn ? (
      <p>
        Akun Anda, {me.account}, tidak mempunyai peran itu. Sampaikan peraturan dan hari berlakunya kepada Admin
        Arsitektur.
      </p>
    ) : (
      <p>
        Anda belum masuk. <SignInLink here={{ path, query: String(search) }} />
      </p>
    )}
  </div>
);
