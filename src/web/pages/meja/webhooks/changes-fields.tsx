import { useId } from "preact/hooks";
import { OpdField } from "../../../ui/opd-field";
import { Kinds } from "../managing/kinds";
import type { Choices } from "./webhook";

interface ChangesFieldsProps {
  choices: Choices;
  /** Names of the chosen kinds. */
  kinds: readonly string[];
  onKinds(kinds: string[]): void;
}

/** Fields that limit the changes that a webhook sends: kinds, OPD, element. */
export function ChangesFields({ choices: { metamodel, grantableOpds }, kinds, onKinds }: ChangesFieldsProps) {
  const about = useId();
  return (
    <>
      <Kinds kinds={metamodel.kinds} chosen={kinds} onChange={onKinds} />
      <p class="about">Tanpa pilihan, semua jenis dikirim.</p>
      <OpdField
        label="Perangkat daerah penanggung jawab"
        opds={{ totalCount: grantableOpds.length, nodes: grantableOpds }}
        none="Semua perangkat daerah"
      />
      <label>
        Satu elemen saja (boleh dikosongkan)
        <input type="text" name="element" maxLength={1000} placeholder="service:LYN-001" aria-describedby={about} />
      </label>
      <p id={about} class="about">
        Salin alamat halaman elemen itu, atau tulis jenis dan kodenya, seperti service:LYN-001.
      </p>
    </>
  );
}
