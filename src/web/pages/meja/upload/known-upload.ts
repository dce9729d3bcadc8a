import { lasting } from "../../../ui/storage";

/** Upload of a file that this browser sends or has sent. The server may have removed it since. */
export interface KnownUpload {
  /** Mark of the file (`markOf`). */
  file: string;
  /** Id of the upload at the server. */
  id: string;
  /** True if the server has received all of it. */
  isWhole: boolean;
}

const place = "meja-berkas-terkirim";

/** Returns the upload of a file; undefined for none. It survives a reload. */
export function knownUpload(mark: string): KnownUpload | undefined {
  const known: KnownUpload | undefined = lasting.readJson(place);
  return known?.file === mark ? known : undefined;
}

/** Remembers an upload in place of the one before it. */
export const rememberUpload = (known: KnownUpload): void => lasting.write(place, JSON.stringify(known));

/** Forgets the upload, because the server has removed it. */
export const forgetUpload = (): void => lasting.write(place, undefined);
