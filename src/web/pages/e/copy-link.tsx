import { useEffect, useState } from "preact/hooks";

/** Button that copies the address of the page; nothing without script, where the browser's own bar does it. */
export function CopyLink() {
  const [state, setState] = useState<"NONE" | "READY" | "DONE">("NONE");
  useEffect(() => setState(navigator.clipboard ? "READY" : "NONE"), []);
  if (state === "NONE") return null;
  const copy = () => navigator.clipboard.writeText(location.href).then(() => setState("DONE"));
  return (
    <>
      <button type="button" class="small" onClick={copy}>
        Salin tautan
      </button>{" "}
      <span role="status">{state === "DONE" && "Tersalin"}</span>
    </>
  );
}
