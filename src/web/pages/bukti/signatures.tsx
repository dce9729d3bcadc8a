/** Space for number, date and signatures, on paper only. Names are for those who sign. */
export const Signatures = ({ isOfOpd }: { isOfOpd: boolean }) => (
  <section class="paper" aria-label="Pengesahan">
    <h2>Pengesahan</h2>
    <p class="blank">Nomor</p>
    <p class="blank">Tanggal</p>
    <div class="signers">
      {[
        "Disusun oleh penanggung jawab bukti",
        "Diperiksa oleh tim asesor internal",
        isOfOpd ? "Disahkan oleh kepala perangkat daerah" : "Disahkan oleh koordinator SPBE",
      ].map(role => (
        <div key={role}>
          <p>{role}</p>
          <p class="blank sign">Tanda tangan</p>
          <p class="blank">Nama</p>
          <p class="blank">NIP</p>
        </div>
      ))}
    </div>
  </section>
);
