import { moment } from "../../../ui/format";
import { SecretNote } from "../managing/secret-note";
import { type Issued, isLink } from "../managing/use-outcome";

/** Shows a sign-in link or a token of an account once. */
export function CredentialNote({ onClose, ...issued }: Issued & { onClose(): void }) {
  const { name, secret } = issued;
  const isOfLink = isLink(issued);
  const end = moment(secret.expiresAt!);
  return (
    <SecretNote title={isOfLink ? "Tautan masuk" : "Token"} name={name} text={secret.text} onClose={onClose}>
      {isOfLink
        ? `Kirimkan kepada pemegang jabatan itu saja, melalui saluran resmi. Tautan dapat dipakai satu kali, sampai ${end}; sesudah itu perambannya tetap masuk selama 30 hari. Siapa pun yang membukanya masuk dengan akun ini.`
        : `Serahkan kepada pengelola program itu saja. Token berlaku sampai ${end} dan dikirim program dengan kepala Authorization: Bearer.`}
    </SecretNote>
  );
}
