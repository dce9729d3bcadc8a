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

/** Most uploads that a browser remembers: as many as the server has of an account. */
const most = 10;

const all = (): KnownUpload[] => lasting.readJson(place) ?? [];

const without = (mark: string): KnownUpload[] => all().filter(({ file }) => file !== mark);

/** Returns the upload of a file; undefined for none. It survives a reload. */
export const knownUpload = (mark: string): KnownUpload | undefined => all().find(({ file }) => file === mark);

/** Remembers the upload of a file, beside those of other files in other tabs. */
export const rememberUpload = (known: KnownUpload): void =>
  lasting.write(place, JSON.stringify([...without(known.file), known].slice(-most)));

/** Forgets the upload of a file, because the server has removed it. */
export const forgetUpload = (mark: string): void => lasting.write(place, JSON.stringify(without(mark)));
