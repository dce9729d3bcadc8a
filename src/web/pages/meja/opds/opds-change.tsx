import { useState } from "preact/hooks";
import type { PageMejaOpdsQuery, PageMejaOpdsQueryVariables } from "../../../answers";
import { askServer } from "../../../app/ask";
import type { Address } from "../../../app/page";
import { type Me, useMe, useOwnTexts } from "../../../app/who";
import { toPick } from "../../../ui/opds";
import { Empty } from "../../../ui/section";
import { SignInLink } from "../../../ui/sign-in-link";
import { useLoaded } from "../../../ui/use-loaded";
import { mayReorganise } from "./may-reorganise";
import document from "./opds.graphql";
import "./opds.css";

interface OpdsChangeProps {
  answer: PageMejaOpdsQuery;
  address: Address;
}

/** View of the desk: records that OPDs are merged, or that one is divided, after a preview of what moves. */
export function OpdsChange({ answer, address }: OpdsChangeProps) {
  const me = useMe();
  const isKnown = useOwnTexts();
  return (
    <>
      <Introduction />
      {!isKnown && <p>Memuat formulir …</p>}
      {isKnown && !me && <p class="note fault">Akun Anda belum dapat diperiksa. Muat ulang halaman ini.</p>}
      {me && !mayReorganise(me) && <MayNot me={me} address={address} />}
      {me && mayReorganise(me) && answer.opds.nodes.length === 0 && (
        <Empty>Perangkat daerah belum tercatat. Catatlah dahulu di meja perangkat daerah.</Empty>
      )}
      {me && mayReorganise(me) && answer.opds.nodes.length > 0 && <Form me={me} answer={answer} address={address} />}
    </>
  );
}

/** Form, whose code is loaded only for whoever may send it. */
function Form({ me, answer, address }: OpdsChangeProps & { me: Me }) {
  const { part: Loaded, isFailed } = useLoaded(() => import("./form").then(({ ChangeForm }) => ChangeForm));
  const [renewed, setRenewed] = useState<PageMejaOpdsQuery>();
  const renew = async () => {
    const { data } = await askServer(document, { filter: toPick(undefined) } satisfies PageMejaOpdsQueryVariables);
    if (data) setRenewed(data);
  };
  if (isFailed) return <p class="note fault">Formulir belum dapat dimuat. Muat ulang halaman ini.</p>;
  if (!Loaded) return <p>Memuat formulir …</p>;
  const { opds } = renewed ?? answer;
  return <Loaded opds={opds.nodes} today={address.today} readsAccounts={me.may.readAccounts} onSaved={renew} />;
}

/** Says what the view is for, and what a change does. */
const Introduction = () => (
  <>
    <noscript>
      <p class="note">Formulir ini memerlukan JavaScript.</p>
    </noscript>
    <p>
      Catat di sini bila sebuah peraturan menggabungkan perangkat daerah, memecahnya, atau memindahkan sebagian isinya.
      Sejak hari yang Anda isi, penerus memiliki semua yang beralih: layanan, data, aplikasi, unit, dan urusan. Catatan
      hari-hari sebelumnya tidak berubah.
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
