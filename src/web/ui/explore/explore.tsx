import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import "./explore.css";
import type { Relations } from "./explorer";
import type { Beginning } from "./use-graph";

interface ExploreProps extends Beginning {
  relations: Relations;
}

type State = "ABSENT" | "READY" | "LOADING" | "FAILED";

/** Button that loads and opens the interactive graph. It appears with the script, without which it could do nothing. */
export function Explore(props: ExploreProps) {
  const [state, setState] = useState<State>("ABSENT");
  const [Explorer, setExplorer] = useState<ComponentType<ExploreProps>>();
  useEffect(() => setState("READY"), []);
  const load = () => {
    setState("LOADING");
    import("./explorer").then(
      module => setExplorer(() => module.default),
      () => setState("FAILED"),
    );
  };
  if (Explorer) return <Explorer {...props} />;
  if (state === "ABSENT") return null;
  return (
    <p class="acts">
      <button type="button" onClick={load} disabled={state === "LOADING"}>
        Jelajahi sebagai graf
      </button>{" "}
      <small role="status">{words[state]}</small>
    </p>
  );
}

const words = {
  READY: "Unduhan sekitar 120 kB.",
  LOADING: "Memuat …",
  FAILED: "Graf belum dapat dimuat. Periksa jaringan Anda, lalu coba lagi atau muat ulang halaman.",
};
