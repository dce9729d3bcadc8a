import { withParameters } from "../../ui/links";
import { type Asked, fileOf } from "./asked";

/** Picture of the answer, loaded only on request. */
export function Picture({ asked, search }: { asked: Asked; search: URLSearchParams }) {
  if (!asked.withPicture)
    return (
      <p>
        <a href={`${withParameters("/dampak", search, { gambar: "ya" })}#gambar`}>Tampilkan gambar</a>
      </p>
    );
  return (
    <figure id="gambar">
      <a href={fileOf(asked, "svg")}>
        <img src={fileOf(asked, "svg")} alt="Gambar dampak; isinya sama dengan tabel di atas" loading="lazy" />
      </a>
      <figcaption>
        Tekan gambar untuk membukanya sendiri.{" "}
        <a href={withParameters("/dampak", search, { gambar: undefined })}>Sembunyikan gambar</a>
      </figcaption>
    </figure>
  );
}
