import type { PageRingkasanStartQuery } from "../../answers";
import type { Address } from "../../app/page";
import { useMe } from "../../app/who";
import { number } from "../../ui/format";
import { NextOfList } from "../../ui/next-page";
import { OpdLink } from "../../ui/opd-link";
import { Section } from "../../ui/section";
import { SignInLink } from "../../ui/sign-in-link";
import { Table } from "../../ui/table";
import { type FirstSteps, guide } from "./first-steps";

interface FirstDayProps {
  state: FirstSteps;
  /** Departments, as far as they are recorded. */
  opds?: PageRingkasanStartQuery["opds"];
  address: Address;
}

const templateOf = (parameters: Record<string, string>) => `/export/template.xlsx?${new URLSearchParams(parameters)}`;

/** Guide for the first day: the departments, a template for each, the upload, and the first answers. */
export const FirstDay = ({ state, opds, address }: FirstDayProps) => (
  <Section title="Mulai mengisi" id="mulai">
    {!state.hasOpds && (
      <p>
        {state.isInUse ? "Perangkat daerah" : "Repositori ini masih kosong: perangkat daerah"} belum tercatat. Langkah
        pertama:
      </p>
    )}
    <SignInFirst address={address} />
    <ol>
      {!state.hasReferences && (
        <li>
          Muat referensi arsitektur nasional (RAB, RAL, RAD, RAA, RAI, RAK, urusan) di terminal:{" "}
          <code>npm run seed -- seeds/reference</code>.
        </li>
      )}
      <li>{state.hasOpds ? <Recorded opds={opds} /> : <RecordOpds />}</li>
      <li>
        Setelah perangkat daerah tercatat, unduh <a href={`${guide}#templat`}>templat untuk tiap perangkat daerah</a>{" "}
        dan kirimkan kepadanya. Isi layanan dan proses bisnis satu perangkat daerah lebih dahulu, kemudian aplikasi dan
        datanya.
      </li>
      <li>
        Unggah berkas yang sudah diisi di <a href="/meja">Meja kerja</a>. Baris yang ditolak dan alasannya ditampilkan
        sebelum apa pun disimpan.
      </li>
      <li>
        Lihat jawaban pertama pada laporan <a href="/opd">OPD</a>, yang belum lengkap di <a href="/temuan">Temuan</a>,
        dan pertanyaan lain di <a href="/tanya">Tanya</a>.
      </li>
    </ol>
    {opds && opds.nodes.length > 0 && <Templates opds={opds} address={address} />}
  </Section>
);

/** Says who may write, to a visitor who has not signed in. */
function SignInFirst({ address: { path, search } }: { address: Address }) {
  const me = useMe();
  if (!me || me.isSignedIn || me.account === "local") return null;
  return (
    <p class="note">
      Mengunduh templat dan mengunggahnya memerlukan akun. <SignInLink here={{ path, query: String(search) }} /> lebih
      dahulu; perangkat daerah dicatat oleh Admin Arsitektur.
    </p>
  );
}

const RecordOpds = () => (
  <>
    Catat perangkat daerah. Unduh <a href={templateOf({ kinds: "Opd" })}>templat perangkat daerah (Excel)</a> atau{" "}
    <a href="/export/opds.csv">berkas CSV berisi judul kolomnya</a>; isi kode, nama, dan jenisnya; lalu unggah di{" "}
    <a href="/meja">Meja kerja</a>.
  </>
);

const Recorded = ({ opds }: Pick<FirstDayProps, "opds">) => (
  <>
    {opds && opds.totalCount > 0 ? `${number(opds.totalCount)} perangkat daerah` : "Perangkat daerah"} sudah tercatat.
    Yang belum, tambahkan dengan <a href={templateOf({ kinds: "Opd" })}>templat perangkat daerah</a>.
  </>
);

type Opds = NonNullable<FirstDayProps["opds"]>;

const Templates = ({ opds, address }: { opds: Opds; address: Address }) => (
  <Section title="Templat untuk tiap perangkat daerah" id="templat">
    <Table
      caption={`${number(opds.totalCount)} perangkat daerah`}
      rows={opds.nodes}
      keyOf={({ code }) => code}
      columns={[
        { title: "Perangkat daerah", cell: opd => <OpdLink opd={opd} /> },
        { title: "Templat", cell: ({ code }) => <a href={templateOf({ opd: code })}>Templat {code}</a> },
        {
          title: "Unggah",
          cell: ({ code }) => <a href={`/meja?${new URLSearchParams({ opd: code })}`}>Meja {code}</a>,
        },
        { title: "Elemen miliknya", cell: ({ owns }) => number(owns.totalCount), isNumber: true },
      ]}
    />
    <NextOfList address={address} list={opds} />
  </Section>
);
