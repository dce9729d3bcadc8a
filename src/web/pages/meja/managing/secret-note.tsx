import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { copyText } from "../../../ui/copy-text";

interface SecretNoteProps {
  /** Name of the secret, such as “Token”. */
  title: string;
  /** Name of what the secret is for. */
  name: string;
  text: string;
  onClose(): void;
  /** Says what to do with it. */
  children: ComponentChildren;
}

/** Shows a secret once, with what to do with it. Nothing stores it. */
export function SecretNote({ title, name, text, onClose, children }: SecretNoteProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState("");
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    const isCopied = await copyText(text);
    field.current?.select();
    setCopied(isCopied ? "Tersalin" : "Teks sudah dipilih. Salin dengan Ctrl+C, atau tekan lama lalu Salin.");
  };
  return (
    <div class="note secret" role="alert">
      <p>
        <strong>
          {title} untuk “{name}” hanya ditampilkan sekarang.
        </strong>{" "}
        {children}
      </p>
      <label>
        {title}
        <input ref={field} type="text" readOnly value={text} />
      </label>{" "}
      <button type="button" onClick={copy}>
        Salin
      </button>{" "}
      <button type="button" onClick={onClose}>
        Selesai, sembunyikan
      </button>{" "}
      <span role="status">{copied}</span>
    </div>
  );
}
