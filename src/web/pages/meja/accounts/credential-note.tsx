import { moment } from "../../../ui/format";
import { SecretNote } from "../managing/secret-note";
import type { Issued } from "../managing/use-outcome";

/** Shows a sign-in link or a token of an account once. */
export function CredentialNote({ name, secret: { text, expiresAt }, onClose }: Issued & { onClose(): void }) {
  const isLink = text.includes("/sign-in?token=");
  const end = moment(expiresAt!);
  return (
    <SecretNote title={isLink ? "Tautan masuk" : "Token"} name={name} text={text} onClose={onClose}>
      {isLink
        ? `Kirimkan kepada pemegang jabatan itu saja, melalui saluran resmi. Tautan dapat dipakai satu kali, sampai ${end}; sesudah itu perambannya tetap masuk selama 30 hari. Siapa pun yang membukanya masuk dengan akun ini.`
        : `Serahkan kepada pengelola program itu saja. Token berlaku sampai ${end} dan dikirim program dengan kepala Authorization: Bearer.`}
    </SecretNote>
  );
}
