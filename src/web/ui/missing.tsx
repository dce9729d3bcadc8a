/** Says that a part of the answer could not be given, where the rest could. */
export const Missing = () => <p class="note">Bagian ini belum dapat ditampilkan. Muat ulang halaman ini.</p>;
