/** Says that a draft comes from an earlier visit, and offers to discard it. */
export const Restored = ({ onDiscard }: { onDiscard(): void }) => (
  <p class="note" role="status">
    Isian yang belum disimpan dari kunjungan sebelumnya dipulihkan.{" "}
    <button type="button" onClick={onDiscard}>
      Buang isian itu
    </button>
  </p>
);
