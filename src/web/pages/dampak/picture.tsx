import { useColumn } from "../../ui/column";
import { withParameters } from "../../ui/links";
import { type Asked, fileOf } from "./asked";

/** Picture of the answer, loaded only on request. */
export function Picture({ asked, search }: { asked: Asked; search: URLSearchParams }) {
  const { idOf } = useColumn();
  const addressWith = (gambar?: string) => withParameters("/dampak", search, { gambar, sesudah: asked.after });
  if (!asked.withPicture)
    return (
      <p>
        <a href={`${addressWith("ya")}#${idOf("gambar")}`}>Tampilkan gambar</a>
      </p>
    );
  return (
    <figure id={idOf("gambar")}>
      <a href={fileOf(asked, search, "svg")}>
        <img src={fileOf(asked, search, "svg")} alt="Gambar dampak; isinya sama dengan tabel di atas" loading="lazy" />
      </a>
      <figcaption class="acts">
        Tekan gambar untuk membukanya sendiri. <a href={addressWith()}>Sembunyikan gambar</a>
      </figcaption>
    </figure>
  );
}
