import { useEffect, useState } from "preact/hooks";
import { copyText } from "../ui/copy-text";

/** Button that copies the address of the page; nothing without script, where the browser's own bar does it. */
export function CopyLink() {
  const [isReady, setReady] = useState(false);
  const [told, setTold] = useState("");
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  const copy = async () => setTold((await copyText(location.href)) ? "Tersalin" : "Salinlah dari bilah alamat");
  return (
    <span>
      <button type="button" class="small" onClick={copy}>
        Salin tautan
      </button>{" "}
      <span role="status">{told}</span>
    </span>
  );
}
