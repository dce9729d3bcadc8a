import { Section } from "../../ui/section";

/** Guide for the first day, while nothing is recorded. */
export const FirstDay = () => (
  <Section title="Mulai mengisi">
    <p>Repositori ini masih kosong. Langkah pertama:</p>
    <ol>
      <li>
        Unduh templat di <a href="/meja">Meja kerja</a>, lalu isi lembar perangkat daerah dengan kode dan namanya.
      </li>
      <li>Isi layanan dan proses bisnis satu perangkat daerah lebih dahulu, kemudian aplikasi dan datanya.</li>
      <li>
        Unggah berkasnya di <a href="/meja">Meja kerja</a>. Baris yang ditolak dan alasannya ditampilkan sebelum apa pun
        disimpan.
      </li>
      <li>
        Periksa apa yang belum lengkap di <a href="/temuan">Temuan</a>.
      </li>
    </ol>
  </Section>
);
