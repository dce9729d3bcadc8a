import { useEffect, useRef, useState } from "preact/hooks";
import { copyText } from "../../../ui/copy-text";
import { moment } from "../../../ui/format";
import type { Secret } from "./use-change";

interface SecretNoteProps {
  /** Name of the account. */
  name: string;
  secret: Secret;
  onClose(): void;
}

/** Shows a sign-in link or a token once, with what to do with it. Nothing stores it. */
export function SecretNote({ name, secret: { text, expiresAt }, onClose }: SecretNoteProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState("");
  useEffect(() => field.current?.focus(), []);
  const isLink = text.includes("/sign-in?token=");
  const copy = async () => {
    const isCopied = await copyText(text);
    field.current?.select();
    setCopied(isCopied ? "Tersalin" : "Teks sudah dipilih. Salin dengan Ctrl+C, atau tekan lama lalu Salin.");
  };
  return (
    <div class="note secret" role="alert">
      <p>
        <strong>
          {isLink ? "Tautan masuk" : "Token"} untuk “{name}” hanya ditampilkan sekarang.
        </strong>{" "}
        {isLink
          ? `Kirimkan kepada pemegang jabatan itu saja, melalui saluran resmi. Tautan dapat dipakai satu kali, sampai ${moment(expiresAt)}; sesudah itu perambannya tetap masuk selama 30 hari. Siapa pun yang membukanya masuk dengan akun ini.`
          : `Serahkan kepada pengelola program itu saja. Token berlaku sampai ${moment(expiresAt)} dan dikirim program dengan kepala Authorization: Bearer.`}
      </p>
      <label>
        {isLink ? "Tautan masuk" : "Token"}
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
