import { type Effect, EffectList } from "../../ui/effect-list";

/** Says what would become different if a draft or a file were written. */
export const EffectNote = ({ effect }: { effect: Effect }) => (
  <div class="note">
    <p>
      <strong>Bila disimpan</strong> (belum ada yang ditulis):
    </p>
    <EffectList effect={effect} />
  </div>
);
